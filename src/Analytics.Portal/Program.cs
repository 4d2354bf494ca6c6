using Analytics.Portal.Host;
using Analytics.Warehouse;

PrivateFiles.OfThisProcess();
return Start.Run(() => ClusterHost.Build(args));
