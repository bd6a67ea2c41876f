using HubAtlas.Web.Library;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace HubAtlas.Web.Assisting;

/// <summary>A tool whose failures are sentences that name their cause, without the machine's folders, and whose answers have an end.</summary>
internal sealed class BoundedTool(McpServerTool inner, string workspace) : DelegatingMcpServerTool(inner)
{
    private readonly ToolArguments _arguments = new(inner.ProtocolTool.Name, inner.ProtocolTool.InputSchema);

    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        if (_arguments.Complaint(request.Params?.Arguments ?? new Dictionary<string, System.Text.Json.JsonElement>()) is { } complaint) return Failed(complaint);
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
    }

    private static CallToolResult Failed(string sentence) => new() { IsError = true, Content = [new TextContentBlock { Text = sentence }] };
}
