using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Xunit;

namespace HubAtlas.Mutate;

/// <summary>One test, or one row of a theory, run without a runner around it so that thousands of runs cost little.</summary>
internal sealed class TestCase(MethodInfo method, object?[] arguments)
{
    private const string Skipped = "$XunitDynamicSkip$";

    public string Name => $"{method.DeclaringType!.Name}.{method.Name}";

    /// <summary>Tests of the namespaces, in one order.</summary>
    public static List<TestCase> In(Assembly assembly, string space) =>
    [
        .. from type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal)
           where type.Namespace is { } own && (own == space || own.StartsWith(space + ".", StringComparison.Ordinal))
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).OrderBy(m => m.Name, StringComparer.Ordinal)
           where method.GetCustomAttribute<FactAttribute>() is { Skip: null }
           from row in RowsOf(method)
           select new TestCase(method, row),
    ];

    /// <returns>Whether it passed (or had nothing to test), and how long it took.</returns>
    public (bool Passed, double Milliseconds) Run()
    {
        var watch = Stopwatch.StartNew();
        try
        {
            RunOnce();
            return (true, watch.Elapsed.TotalMilliseconds);
        }
        catch (Exception error)
        {
            return (error.Message.StartsWith(Skipped, StringComparison.Ordinal), watch.Elapsed.TotalMilliseconds);
        }
    }

    private void RunOnce()
    {
        try
        {
            var of = method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType!);
            using (of as IDisposable)
            {
                switch (method.Invoke(of, arguments))
                {
                    case Task task: task.GetAwaiter().GetResult(); break;
                    case ValueTask task: task.AsTask().GetAwaiter().GetResult(); break;
                }
            }
        }
        catch (TargetInvocationException error) when (error.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
        }
    }

    private static IEnumerable<object?[]> RowsOf(MethodInfo method)
    {
        if (method.GetCustomAttribute<TheoryAttribute>() is null) return [[]];
        var rows = method.GetCustomAttributes<InlineDataAttribute>().Select(d => d.Data)
            .Concat(method.GetCustomAttributes<MemberDataAttribute>().SelectMany(d => RowsOf(d, method.DeclaringType!)));
        return rows.Select(row => Complete(method.GetParameters(), row));
    }

    private static IEnumerable<object?[]> RowsOf(MemberDataAttribute data, Type type)
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;
        var of = data.MemberType ?? type;
        var rows = of.GetMethod(data.MemberName, Any)?.Invoke(null, data.Arguments) ?? of.GetProperty(data.MemberName, Any)?.GetValue(null);
        if (rows is not IEnumerable many) throw new InvalidOperationException($"Found: {of.Name}.{data.MemberName}. Expected: a method or property with rows.");
        return many.Cast<object>().Select(row => row is ITheoryDataRow given ? given.GetData() : (object?[])row);
    }

    private static object?[] Complete(ParameterInfo[] parameters, object?[] values)
    {
        var complete = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
            complete[i] = i < values.Length ? Converted(values[i], parameters[i].ParameterType) : parameters[i].DefaultValue;
        return complete;
    }

    private static object? Converted(object? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return value is IConvertible && !type.IsInstanceOfType(value) && !type.IsEnum ? Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture) : value;
    }
}
