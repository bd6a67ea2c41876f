using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

public sealed record ClusterCount(int Cluster, DocumentKind Kind, long Documents);

public sealed record ClusterLeader(int Cluster, Leader Leader);

public sealed record ClusterYear(int Cluster, YearPart Part);

public sealed record ClusterTie(int First, int Second, DocumentKind Kind, long Documents);
