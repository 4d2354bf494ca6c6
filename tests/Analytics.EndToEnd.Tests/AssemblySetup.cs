using Analytics.EndToEnd.Tests;

[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(SampledPortal))]
