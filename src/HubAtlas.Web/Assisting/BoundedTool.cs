using System.Text.Json;
using HubAtlas.Data.Reading.Text;
using HubAtlas.Web.Endpoints;
using HubAtlas.Web.Library;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace HubAtlas.Web.Assisting;

/// <summary>A tool whose failures are sentences that name their cause, without the machine's folders, and whose answers have an end.</summary>
internal sealed class BoundedTool(McpServerTool inner, string workspace) : DelegatingMcpServerTool(inner)
{
    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        if (UnknownIn(request.Params) is { } complaint) return Failed(complaint);
        try
        {
            var result = await base.InvokeAsync(request, cancellationToken);
            var length = result.Content.OfType<TextContentBlock>().Sum(text => text.Text.Length);
            return length <= Bounds.LongestAnswer ? result
                : Failed($"The answer would have {length} characters, more than the {Bounds.LongestAnswer} that are given at once. Ask for fewer rows or columns, or filter.");
        }
        catch (Exception error) when (error is not OperationCanceledException && FileFault.Of(error) is not null)
        {
            return Failed(FileFault.Of(error)!.Sentence.Replace(workspace + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        }
        catch (Exception error) when (error is ArgumentException or JsonException)
        {
            return Failed($"Found arguments that {ProtocolTool.Name} cannot read: {error.Message.Split('\n')[0]} Its schema says what it takes.");
        }
    }

    /// <summary>A misspelt argument would be answered as if it had not been given.</summary>
    private string? UnknownIn(CallToolRequestParams? asked)
    {
        var known = ProtocolTool.InputSchema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(p => p.Name).ToList() : [];
        return asked?.Arguments?.Keys.FirstOrDefault(key => !known.Contains(key, StringComparer.Ordinal)) is not { } unknown ? null
            : $"Found no argument '{ErrorAnswers.Shown(unknown)}' of {ProtocolTool.Name}; "
                + (known.Count == 0 ? "it takes none." : Nearest.Of(unknown, known) is { } near ? $"did you mean {near}?" : $"it takes {string.Join(", ", known)}.");
    }

    private static CallToolResult Failed(string sentence) => new() { IsError = true, Content = [new TextContentBlock { Text = sentence }] };
}
