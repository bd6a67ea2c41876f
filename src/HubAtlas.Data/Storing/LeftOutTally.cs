using HubAtlas.Core.Model;

namespace HubAtlas.Data.Storing;

/// <summary>Counts what is left out, by kind and cause.</summary>
internal sealed class LeftOutTally
{
    /// <summary>So many types that do not count are each named.</summary>
    private const int MostTypes = 20;

    private readonly Dictionary<(DocumentKind Kind, string Cause), long> _causes = [];
    private readonly Dictionary<(DocumentKind Kind, string Type), long> _types = [];

    /// <param name="type">As it is told to people; asked for where the type is the cause.</param>
    internal void Add(DocumentKind kind, string cause, Func<string> type, long documents)
    {
        _causes[(kind, cause)] = _causes.GetValueOrDefault((kind, cause)) + documents;
        if (cause != LeftOut.TypeNotCounted) return;
        var key = (kind, type());
        _types[key] = _types.GetValueOrDefault(key) + documents;
    }

    /// <summary>By kind and cause; the commonest types that do not count are each named.</summary>
    internal List<LeftOut> All() =>
    [
        .. _causes.OrderBy(one => one.Key.Kind).ThenBy(one => one.Key.Cause, Utf8Order.Instance)
            .Select(one => new LeftOut(one.Key.Kind, one.Key.Cause, one.Value))
            .SelectMany(cause => cause.Cause == LeftOut.TypeNotCounted ? ByType(cause) : [cause]),
    ];

    private IEnumerable<LeftOut> ByType(LeftOut all)
    {
        var types = _types.Where(type => type.Key.Kind == all.Kind).OrderByDescending(type => type.Value).ThenBy(type => type.Key.Type, Utf8Order.Instance).Take(MostTypes)
            .OrderBy(type => type.Key.Type, Utf8Order.Instance).Select(type => all with { Cause = LeftOut.OfType(type.Key.Type), Documents = type.Value }).ToList();
        var others = all.Documents - types.Sum(type => type.Documents);
        return others == 0 ? types : types.Append(all with { Documents = others });
    }
}
