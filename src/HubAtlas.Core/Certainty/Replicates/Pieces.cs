using HubAtlas.Core.Clustering.Blocks;

namespace HubAtlas.Core.Certainty.Replicates;

/// <summary>
/// The places of a block in pieces that no replicate divides: those that belong to one node, or to none, or change, and to one cluster of
/// the ranking, or to none.
/// </summary>
internal sealed class Pieces
{
    /// <summary>Of no node: noise in all replicates, or a place that changes.</summary>
    public const int NoNode = -1;

    private Pieces(PlacesByGroup places, Piece[] all, PlacesByGroup byCluster, PlacesByGroup changingByCluster) =>
        (Places, All, ByCluster, ChangingByCluster) = (places, all, byCluster, changingByCluster);

    public PlacesByGroup Places { get; }

    public IReadOnlyList<Piece> All { get; }

    /// <summary>The pieces that are in a node, by cluster of the ranking.</summary>
    public PlacesByGroup ByCluster { get; }

    /// <summary>Indexes of the places that change, by cluster of the ranking.</summary>
    public PlacesByGroup ChangingByCluster { get; }

    /// <param name="members">Null: nothing is clustered anew, and all places are in no node.</param>
    public static Pieces Of(BlockMembers? members, BaseClusters clusters)
    {
        var numbers = new Dictionary<(int, int), int>();
        var pieces = new List<Piece>();
        var pieceOfPlace = new int[clusters.OfPlace.Length];
        for (var place = 0; place < pieceOfPlace.Length; place++)
        {
            // Places that change are in pieces of their own, for the sums within the ranking's own boundaries.
            var label = members is null ? BlockMembers.Noise : Math.Max(BlockMembers.Noise - 1, members.Labels[place]);
            var key = (label, clusters.OfPlace[place]);
            if (!numbers.TryGetValue(key, out var number))
            {
                numbers.Add(key, number = pieces.Count);
                pieces.Add(new(Math.Max(NoNode, label), clusters.OfPlace[place], 0));
            }

            pieceOfPlace[place] = number;
            pieces[number] = pieces[number] with { Mentions = pieces[number].Mentions + clusters.Mentions[place] };
        }

        var inNodes = pieces.Select(piece => piece.Node == NoNode ? -1 : piece.Cluster).ToArray();
        var changing = (members?.Changing ?? []).Select(place => clusters.OfPlace[place]).ToArray();
        return new(
            PlacesByGroup.Of(pieceOfPlace, pieces.Count), [.. pieces],
            PlacesByGroup.Of(inNodes, clusters.Count), PlacesByGroup.Of(changing, clusters.Count));
    }
}

/// <param name="Node">Or <see cref="Pieces.NoNode"/>.</param>
/// <param name="Cluster">Of the ranking; −1: none.</param>
/// <param name="Mentions">As the ranking counts them.</param>
internal readonly record struct Piece(int Node, int Cluster, long Mentions);
