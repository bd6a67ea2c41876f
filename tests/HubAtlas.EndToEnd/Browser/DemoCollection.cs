namespace HubAtlas.EndToEnd.Browser;

/// <summary>Tests that look at one demo together: to make it takes half a minute.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoSite>
{
    public const string Name = "demo";
}
