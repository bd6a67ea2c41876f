using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

public sealed record ClusterCount(int Cluster, DocumentKind Kind, long Documents);

public sealed record ClusterLeader(int Cluster, Leader Leader);

public sealed record ClusterYear(int Cluster, YearPart Part);

/// <param name="First">0, as <paramref name="Last"/>, when no document says its year.</param>
/// <param name="Undated">Documents that do not.</param>
public sealed record CountedYears(DocumentKind Kind, int First, int Last, long Undated);

/// <param name="Documents">With contributions in both.</param>
/// <param name="Overlap">Sum over these of the product of both parts, in billionths of a document.</param>
public sealed record ClusterTie(int First, int Second, DocumentKind Kind, long Documents, long Overlap);

/// <summary>Documents with parts in both clusters.</summary>
/// <param name="Second">At least <paramref name="First"/>; the same for a cluster's own documents.</param>
/// <param name="Product">Sum over these of the product of both parts, in billionths of billionths of a document.</param>
public sealed record ClusterProduct(int First, int Second, DocumentKind Kind, long Documents, Int128 Product);

/// <param name="Shares">Of all fields together, in billionths of documents.</param>
public sealed record ClusterFieldTotal(int Cluster, DocumentKind Kind, long Shares);

public sealed record WorldField(DocumentKind Kind, string Field, long Documents);

/// <param name="Types">The registry's words for the organisation; empty where it is not known.</param>
public sealed record ClusterOrganisationTypes(int Cluster, DocumentKind Kind, IReadOnlyList<string> Types, long Shares);

/// <param name="Elsewhere">Documents that also have a contribution located outside the cluster.</param>
/// <param name="Abroad">Documents with contributions in two or more economies.</param>
public sealed record ClusterReach(int Cluster, DocumentKind Kind, long Documents, long Elsewhere, long Abroad);

/// <summary>A place that shares documents with a cluster: another cluster, or a city outside all clusters.</summary>
/// <param name="Partner">Null for a city.</param>
public sealed record ClusterPartner(
    int Cluster, DocumentKind Kind, int? Partner, string City, string Admin1, string Economy, long Documents, long Overlap);
