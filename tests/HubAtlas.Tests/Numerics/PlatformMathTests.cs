using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace HubAtlas.Tests.Numerics;

/// <summary>An edition is the same bytes on every platform: nothing asks the platform's C library for a sine, a logarithm or a power.</summary>
public class PlatformMathTests
{
    /// <summary>What IEEE 754 defines to the last bit, and what is whole numbers.</summary>
    private static readonly HashSet<string> Exact = new(StringComparer.Ordinal)
    {
        "Abs", "BigMul", "BitDecrement", "BitIncrement", "Ceiling", "Clamp", "CopySign", "DivRem", "Floor", "FusedMultiplyAdd", "ILogB", "IEEERemainder", "Max", "Min",
        "Round", "ScaleB", "Sign", "Sqrt", "Truncate",
    };

    [Theory]
    [InlineData("HubAtlas.Core.dll")]
    [InlineData("HubAtlas.Data.dll")]
    [InlineData("HubAtlas.Engine.dll")]
    [InlineData("HubAtlas.Web.dll")]
    [InlineData("hubatlas.dll")]
    public void The_program_calls_no_function_that_platforms_answer_differently(string program)
    {
        using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, program));
        var calls =
            from type in module.GetAllTypes()
            from method in type.Methods
            where method.HasBody
            from instruction in method.Body.Instructions
            let called = instruction.Operand as MethodReference
            where called is not null && IsOfPlatform(called)
            select $"{type.Name}.{method.Name} calls {called.DeclaringType.Name}.{called.Name}";
        Assert.Empty(calls);
    }

    private static bool IsOfPlatform(MethodReference called) => called.DeclaringType.FullName switch
    {
        "System.Math" or "System.MathF" => !Exact.Contains(called.Name),
        "System.Double" or "System.Single" => called.Name is "Sin" or "Cos" or "SinCos" or "Tan" or "Asin" or "Acos" or "Atan" or "Atan2" or "Exp" or "Log" or "Log2" or "Log10" or "Pow"
            or "Cbrt" or "Hypot" or "RootN",
        _ => false,
    };
}
