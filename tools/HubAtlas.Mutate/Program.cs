using System.Diagnostics;
using System.Globalization;
using HubAtlas.Mutate;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

if (args is ["worker", var space])
{
    Worker.Serve(space);
    return 0;
}

if (Options.Of(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

var clock = Stopwatch.StartNew();
void Say(FormattableString text) => Console.Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));
var bench = TestBench.Make(options.Room);
var mutants = Sampling.Of(bench.Mutants, options.Only, options.Seed, options.Sample);
Say($"{bench.Mutants.Count} faults compiled in {clock.Elapsed.TotalSeconds:F0} s; {mutants.Count} to try.");
var survey = await Survey.Make(bench.Program, bench.Space, bench.Mutants.Count, options.QuickMilliseconds);
Say($"{survey.TestCount} tests, {survey.SlowCount} too slow to count; surveyed after {clock.Elapsed.TotalSeconds:F0} s.");
var outcomes = await new Trials(bench.Program, bench.Space, survey).Run(mutants, options.Workers, count =>
{
    if (count % 100 == 0) Say($"{count} of {mutants.Count} after {clock.Elapsed.TotalSeconds:F0} s.");
});
var (report, share) = (Report.Of(outcomes), Report.Share(outcomes));
File.WriteAllText(Path.Combine(bench.Folder, "report.txt"), report);
Console.WriteLine(report);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{share:P1} of {outcomes.Count} faults in {options.Room} found, in {clock.Elapsed.TotalSeconds:F0} s."));
if (options.Least is not { } least || share >= least) return 0;
Say($"Found: {share:P1} of the faults. Expected: {least:P1} or more. Write tests for those listed above.");
return 1;
