
namespace HubAtlas.GazetteerCompiler.Calibrating;

/// <summary><c>calibrate</c>: how often answers are right, fitted into the source file of the weights, or only compared with it.</summary>
internal static class CalibrateCommand
{
    /// <param name="weights">Path of <c>ConfidenceWeights.cs</c>; null: nothing is written.</param>
    public static void Run(string gazetteer, string data, string? weights)
    {
        var answers = new LabelledAnswers(CompiledFile.Load(gazetteer), data).All();
        if (weights is null)
        {
            CalibrationReport.Print(answers, Console.Out);
            return;
        }

        var fitted = new Calibrator(answers).Fit();
        File.WriteAllText(weights, WeightsFile.With(File.ReadAllText(weights), fitted));
        Console.WriteLine($"{fitted.Count} weights written into {weights}; build again, and run calibrate without it to see how they do.");
    }
}
