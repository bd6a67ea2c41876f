namespace HubAtlas.Core.Indexing;

/// <summary>Eigenvalues of a symmetric matrix by Jacobi's rotations (Golub and Van Loan, Matrix Computations, section 8.5).</summary>
internal static class Eigenvalues
{
    private const int MostSweeps = 60;
    private const double Zero = 1e-22;

    /// <param name="matrix">Is overwritten.</param>
    /// <returns>Largest first.</returns>
    public static double[] Of(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        for (var sweep = 0; sweep < MostSweeps && OffDiagonal(matrix, size) > Zero; sweep++)
        {
            for (var p = 0; p < size; p++)
                for (var q = p + 1; q < size; q++)
                    if (matrix[p, q] != 0) Rotate(matrix, size, p, q);
        }

        return [.. Enumerable.Range(0, size).Select(i => matrix[i, i]).OrderDescending()];
    }

    private static double OffDiagonal(double[,] matrix, int size)
    {
        var sum = 0.0;
        for (var p = 0; p < size; p++)
            for (var q = p + 1; q < size; q++) sum += matrix[p, q] * matrix[p, q];
        return sum;
    }

    private static void Rotate(double[,] matrix, int size, int p, int q)
    {
        var theta = (matrix[q, q] - matrix[p, p]) / (2 * matrix[p, q]);
        var tangent = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        for (var i = 0; i < size; i++)
            (matrix[i, p], matrix[i, q]) = ((cosine * matrix[i, p]) - (sine * matrix[i, q]), (sine * matrix[i, p]) + (cosine * matrix[i, q]));
        for (var i = 0; i < size; i++)
            (matrix[p, i], matrix[q, i]) = ((cosine * matrix[p, i]) - (sine * matrix[q, i]), (sine * matrix[p, i]) + (cosine * matrix[q, i]));
    }
}
