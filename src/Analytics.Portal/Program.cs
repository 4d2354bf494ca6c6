using Analytics.Portal;
using Analytics.Portal.Host;
using Analytics.Warehouse;

PrivateFiles.OfThisProcess();
return Start.Run(() => PortalApp.Build(args));
