namespace HubAtlas.Core.Profiling;

/// <summary>How much more of a field a cluster has than the world (location quotient, Balassa 1965).</summary>
public static class Specialisation
{
    /// <summary>(x_cf / x_c) / (x_f / x); null where the cluster or the world has nothing, or the cluster's field is below the minimum.</summary>
    /// <param name="inField">Of the field in the cluster; all four in one unit.</param>
    /// <param name="inCluster">Of all fields in the cluster.</param>
    public static double? LocationQuotient(double inField, double inCluster, double worldField, double world, double minimum) =>
        inCluster <= 0 || worldField <= 0 || world <= 0 || inField < minimum ? null : inField / inCluster / (worldField / world);

    /// <summary>
    /// Shared documents over the product of both sides' totals of shared documents (association strength, van Eck and Waltman 2009).
    /// </summary>
    public static double AssociationStrength(long shared, long totalOfOne, long totalOfOther) =>
        (double)shared / totalOfOne / totalOfOther;
}
