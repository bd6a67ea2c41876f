namespace HubAtlas.EndToEnd.Packing;

/// <summary>Packing takes all processors: it waits until the tests that measure times are done.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone : ICollectionFixture<Packed>;
