using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace HubAtlas.Tests.Rooms;

/// <summary>
/// Which rooms use which, a room being a folder of the sources and so a namespace. Read from the compiled program, because a room sees
/// what lies above it without a <c>using</c>. Constants are compiled away; for them there are the usings.
/// </summary>
internal sealed class RoomGraph
{
    private const string Prefix = "HubAtlas.";

    private readonly SortedDictionary<string, SortedDictionary<string, string>> _uses = new(StringComparer.Ordinal);

    public static RoomGraph Read(IEnumerable<string> assemblies)
    {
        var graph = new RoomGraph();
        foreach (var path in assemblies)
        {
            using var module = ModuleDefinition.ReadModule(path);
            foreach (var type in module.GetAllTypes()) graph.AddType(type);
        }

        return graph;
    }

    /// <summary>Every room by its path below <c>src/HubAtlas.</c>: <c>Core/Model</c>.</summary>
    public IEnumerable<string> Rooms => _uses.Keys;

    /// <summary>The rooms that a room uses, each with one type that does.</summary>
    public IReadOnlyDictionary<string, string> UsedBy(string room) => _uses[room];

    /// <summary>Rooms of which each uses, through others, every other of its circle.</summary>
    public IReadOnlyList<string> Circles() =>
    [
        .. from room in _uses.Keys
           from used in _uses[room]
           where Reach(used.Key).Contains(room)
           select $"{room} → {used.Key} ({used.Value})",
    ];

    private HashSet<string> Reach(string from)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { from };
        var open = new Stack<string>([from]);
        while (open.TryPop(out var room))
        {
            foreach (var next in _uses[room].Keys.Where(reached.Add)) open.Push(next);
        }

        return reached;
    }

    private void AddType(TypeDefinition type)
    {
        if (RoomOf(type) is not { } room) return;
        if (!_uses.TryGetValue(room, out var uses)) _uses.Add(room, uses = new(StringComparer.Ordinal));
        foreach (var used in UsedTypes(type).SelectMany(Parts))
        {
            if (RoomOf(used) is { } other && other != room)
            {
                if (!_uses.ContainsKey(other)) _uses.Add(other, new(StringComparer.Ordinal));
                uses.TryAdd(other, $"{Outermost(type).Name} uses {used.Name}");
            }
        }
    }

    private static IEnumerable<TypeReference?> UsedTypes(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. type.Fields.Select(f => f.FieldType),
        .. type.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType),
        .. type.Methods.SelectMany(UsedTypes),
    ];

    private static IEnumerable<TypeReference?> UsedTypes(MethodDefinition method)
    {
        yield return method.ReturnType;
        foreach (var parameter in method.Parameters) yield return parameter.ParameterType;
        foreach (var constraint in method.GenericParameters.SelectMany(p => p.Constraints)) yield return constraint.ConstraintType;
        if (!method.HasBody) yield break;
        foreach (var variable in method.Body.Variables) yield return variable.VariableType;
        foreach (var operand in method.Body.Instructions.Select(i => i.Operand))
        {
            if (operand is TypeReference type) yield return type;
            if (operand is not MemberReference member) continue;
            yield return member.DeclaringType;
            if (member is GenericInstanceMethod generic) foreach (var argument in generic.GenericArguments) yield return argument;
        }
    }

    /// <summary>A type, and what arrays, references and generic types are made of.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };

    private static string? RoomOf(TypeReference type) =>
        Outermost(type).Namespace is { } name && name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..].Replace('.', '/') : null;

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }
}
