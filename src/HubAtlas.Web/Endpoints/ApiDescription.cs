using HubAtlas.Data.Editions;

namespace HubAtlas.Web.Endpoints;

/// <summary>How the API describes itself at <c>/openapi.json</c>.</summary>
internal static class ApiDescription
{
    public static IServiceCollection AddApiJson(this IServiceCollection services) => services.ConfigureHttpJsonOptions(options =>
    {
        options.SerializerOptions.PropertyNamingPolicy = EditionJson.Options.PropertyNamingPolicy;
        options.SerializerOptions.IgnoreReadOnlyProperties = EditionJson.Options.IgnoreReadOnlyProperties;
        foreach (var converter in EditionJson.Options.Converters) options.SerializerOptions.Converters.Add(converter);
    });

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(options =>
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "HubAtlas";
            document.Info.Description = "The world's science & technology clusters, edition by edition. Read only.";
            document.Servers?.Clear();
            return Task.CompletedTask;
        }));
}
