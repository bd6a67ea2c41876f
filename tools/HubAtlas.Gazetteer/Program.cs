using System.Diagnostics;
using System.Globalization;
using HubAtlas.GazetteerCompiler;
using HubAtlas.GazetteerCompiler.Bench;
using HubAtlas.GazetteerCompiler.Calibrating;
using HubAtlas.GazetteerCompiler.Fitting;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

if (args is ["bench", var gazetteer, var data, .. var rest])
{
    Benchmark.Run(gazetteer, data, rest.FirstOrDefault());
    return 0;
}

if (args is ["bench-speed", var speedIndex, var speedSets, .. var many])
{
    SpeedBench.Run(speedIndex, speedSets, many is [var rounds] ? int.Parse(rounds, CultureInfo.InvariantCulture) : 5);
    return 0;
}

if (args is ["answers", var answering, var answered, var answers])
{
    AnswersDump.Run(answering, answered, answers);
    return 0;
}

if (args is ["bench-cities", var index, var sets, .. var others])
{
    Benchmark.RunCities(index, sets, others.FirstOrDefault());
    return 0;
}

if (args is ["bench-cases", var cases, var labelled, var table])
{
    CaseBench.Run(new(CompiledFile.Load(cases), GoldSets.Registry(labelled), []), table);
    return 0;
}

if (args is ["bench-fair", var made, var shared, var sources, .. var problems])
{
    using var errors = problems is [var dump] ? new StreamWriter(dump) : TextWriter.Null;
    new FairBench(new(CompiledFile.Load(made), GoldSets.Registry(shared), []), sources, errors).Run(GoldSets.Affiliations(shared));
    return 0;
}

if (args is ["calibrate", var tables, var labels, .. var written])
{
    CalibrateCommand.Run(tables, labels, written.FirstOrDefault());
    return 0;
}

if (args is ["fit", var fitTables, var fitLabels, var seed, var log, .. var folderOfWeights])
{
    using var steps = new StreamWriter(log) { AutoFlush = true };
    FitCommand.Run(fitTables, fitLabels, int.Parse(seed, CultureInfo.InvariantCulture), steps, folderOfWeights.FirstOrDefault());
    return 0;
}

if (args is ["explain", var compiled, var folder, .. var texts])
{
    Benchmark.Explain(compiled, folder, texts);
    return 0;
}

if (args is [var modules, var output])
{
    var clock = Stopwatch.StartNew();
    var file = Compiler.Compile(modules, Console.Error.WriteLine);
    Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
    File.WriteAllBytes(output + ".part", file);
    File.Move(output + ".part", output, overwrite: true);
    Console.Error.WriteLine($"{output}: {file.Length / 1e6:F1} MB in {clock.Elapsed.TotalSeconds:F1} s");
    return 0;
}

Console.Error.WriteLine("Usage: HubAtlas.Gazetteer NODE_MODULES OUTPUT\n       HubAtlas.Gazetteer bench GAZETTEER DATA [ERRORS.tsv]\n"
    + "       HubAtlas.Gazetteer bench-cities GAZETTEER DATA [ERRORS.tsv]\n       HubAtlas.Gazetteer calibrate GAZETTEER DATA [ConfidenceWeights.cs]\n       HubAtlas.Gazetteer fit GAZETTEER DATA SEED LOG.tsv [FOLDER]\n       HubAtlas.Gazetteer bench-speed GAZETTEER DATA [ROUNDS]\n       HubAtlas.Gazetteer answers GAZETTEER DATA ANSWERS.tsv\n       HubAtlas.Gazetteer bench-cases GAZETTEER DATA CASES.tsv\n       HubAtlas.Gazetteer bench-fair GAZETTEER DATA NODE_MODULES [ERRORS.tsv]\n       HubAtlas.Gazetteer explain GAZETTEER DATA TEXT...");
return 2;
