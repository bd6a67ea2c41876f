using HubAtlas.Core.Model;
using HubAtlas.Core.Numerics;

namespace HubAtlas.Core.Indexing;

/// <summary>Transformations that take skewness out of a distribution and keep the order of its values.</summary>
internal static class Transformer
{
    /// <summary>λ of Yeo–Johnson is sought between its negative and itself.</summary>
    private const double WidestLambda = 5;

    /// <param name="lambda">Of Yeo–Johnson; null: of greatest likelihood. The one that was used comes back.</param>
    /// <returns>Null where the transformation has no value for one of them.</returns>
    public static double[]? Of(double[] values, Transformation transformation, ref double? lambda)
    {
        var (low, high) = Sample.Range(values);
        Func<double, double>? made = transformation switch
        {
            Transformation.Log => high > 1 ? v => Elementary.Log(((high - 1) * (v - low) / (high - low)) + 1) : null,
            Transformation.ShiftedLog => v => Elementary.Log(v - low + (0.01 * (high - low))),
            Transformation.PlainLog => low > 0 ? Elementary.Log : null,
            Transformation.YeoJohnson => YeoJohnson(lambda ??= Likeliest(values)),
            _ => v => v,
        };
        if (transformation != Transformation.YeoJohnson) lambda = null;
        return made is null ? null : Array.ConvertAll(values, v => double.IsNaN(v) ? v : made(v));
    }

    public static string Word(Transformation transformation) => transformation switch
    {
        Transformation.Log => "log",
        Transformation.ShiftedLog => "shifted-log",
        Transformation.PlainLog => "plain-log",
        Transformation.YeoJohnson => "yeo-johnson",
        _ => "none",
    };

    private static Func<double, double> YeoJohnson(double lambda) => v => v >= 0
        ? lambda == 0 ? Elementary.Log(v + 1) : (Elementary.Pow(v + 1, lambda) - 1) / lambda
        : lambda == 2 ? -Elementary.Log(1 - v) : -(Elementary.Pow(1 - v, 2 - lambda) - 1) / (2 - lambda);

    /// <summary>By golden sections: the likelihood has one maximum (Yeo and Johnson 2000, section 3).</summary>
    private static double Likeliest(double[] values)
    {
        const double Golden = 0.6180339887498949;
        var (low, high) = (-WidestLambda, WidestLambda);
        while (high - low > 1e-10)
        {
            var (left, right) = (high - (Golden * (high - low)), low + (Golden * (high - low)));
            if (Likelihood(values, left) >= Likelihood(values, right)) high = right;
            else low = left;
        }

        return (low + high) / 2;
    }

    private static double Likelihood(double[] values, double lambda)
    {
        var transformed = Array.ConvertAll(values, v => double.IsNaN(v) ? v : YeoJohnson(lambda)(v));
        var count = Sample.Count(values);
        var logs = 0.0;
        foreach (var value in values) logs += double.IsNaN(value) ? 0 : Math.Sign(value) * Elementary.Log(Math.Abs(value) + 1);
        return (-count * Elementary.Log(Sample.Deviation(transformed, lost: 0))) + ((lambda - 1) * logs);
    }
}
