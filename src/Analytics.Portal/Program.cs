using Analytics.Portal;
using Analytics.Portal.Host;

return Start.Run(() => PortalApp.Build(args));
