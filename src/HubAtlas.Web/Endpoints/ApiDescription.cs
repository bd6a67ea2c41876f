using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;
using HubAtlas.Data.Publishing.Tables;
using HubAtlas.Web.Answers;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HubAtlas.Web.Endpoints;

/// <summary>How the API describes itself at <c>/openapi.json</c>.</summary>
internal static class ApiDescription
{
    public static IServiceCollection AddApiJson(this IServiceCollection services) => services.ConfigureHttpJsonOptions(options =>
    {
        options.SerializerOptions.PropertyNamingPolicy = EditionJson.Options.PropertyNamingPolicy;
        options.SerializerOptions.IgnoreReadOnlyProperties = EditionJson.Options.IgnoreReadOnlyProperties;
        // Answers never write a number as text.
        options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        foreach (var converter in EditionJson.Options.Converters) options.SerializerOptions.Converters.Add(converter);
    });

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.AddDocumentTransformer((document, _, _) => Done(() => Head(document)));
        options.AddOperationTransformer((operation, _, _) => Done(() => NameQuery(operation)));
        options.AddSchemaTransformer((schema, context, _) => Done(() => Describe(schema, context.JsonTypeInfo)));
        options.CreateSchemaReferenceId = json => json.Type == typeof(JsonObject) ? "RecipeFile" : OpenApiOptions.CreateDefaultSchemaReferenceId(json);
    });

    private static Task Done(Action change)
    {
        change();
        return Task.CompletedTask;
    }

    private static void Head(OpenApiDocument document)
    {
        document.Info.Title = "HubAtlas";
        document.Info.Description = "The world's science & technology clusters, edition by edition. Read only.";
        document.Servers?.Clear();
    }

    /// <summary>Names in the address are read in any case; they are written in one.</summary>
    private static void NameQuery(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            parameter.Name = EditionJson.Options.PropertyNamingPolicy!.ConvertName(parameter.Name!);
    }

    private static void Describe(OpenApiSchema schema, JsonTypeInfo json)
    {
        var type = Nullable.GetUnderlyingType(json.Type) ?? json.Type;
        // The numbers of a point come here as points too, but have a type already.
        if (type == typeof(GeoPoint) && schema.Type is null) DescribePoint(schema);
        else if (json.Kind == JsonTypeInfoKind.Enumerable && json.ElementType == typeof(GeoPoint)) DescribePoint((OpenApiSchema)(schema.Items ??= new OpenApiSchema()));
        else if (type == typeof(JsonObject)) DescribeRecipeFile(schema);
        else if (type.IsEnum) schema.Type = JsonSchemaType.String;
        else if (json is { Kind: JsonTypeInfoKind.Dictionary, KeyType.IsEnum: true }) NameKeys(schema, json.KeyType);
        else if (json.Kind == JsonTypeInfoKind.Object) RequireWhatIsSent(schema, json);
    }

    private static void DescribePoint(OpenApiSchema schema)
    {
        (schema.Type, schema.MinItems, schema.MaxItems) = (JsonSchemaType.Array, 2, 2);
        schema.Items = new OpenApiSchema { Type = JsonSchemaType.Number, Format = "double" };
        schema.Description = "Longitude, latitude.";
    }

    /// <summary>Its keys are told by docs/recipe.schema.json.</summary>
    private static void DescribeRecipeFile(OpenApiSchema schema)
    {
        schema.Properties = new Dictionary<string, IOpenApiSchema> { ["name"] = new OpenApiSchema { Type = JsonSchemaType.String } };
        schema.Required = new HashSet<string> { "name" };
        schema.AdditionalProperties = new OpenApiSchema();
    }

    /// <summary>A dictionary by the words of an enumeration has no other keys, and perhaps not all.</summary>
    private static void NameKeys(OpenApiSchema schema, Type keys)
    {
        var value = schema.AdditionalProperties!;
        schema.Properties = Enum.GetNames(keys).ToDictionary(EditionJson.Options.PropertyNamingPolicy!.ConvertName, _ => value);
        (schema.AdditionalProperties, schema.AdditionalPropertiesAllowed) = (null, false);
    }

    /// <summary>Every property is in every answer, but for those worked out from others, which are in none.</summary>
    private static void RequireWhatIsSent(OpenApiSchema schema, JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.Set is null)) schema.Properties?.Remove(property.Name);
        schema.Required = schema.Properties?.Keys.ToHashSet();
        if (type.Type == typeof(ClusterRow)) DescribeColumns(schema);
    }

    /// <summary>What a row of the ranking has under a published column's name is that column, where it is no list.</summary>
    private static void DescribeColumns(OpenApiSchema row)
    {
        foreach (var column in ColumnBook.Tables.Single(table => table.Table == "ranking.csv").Columns)
        {
            if (row.Properties!.TryGetValue(column.Name, out var property) && property is OpenApiSchema { Type: not JsonSchemaType.Array } plain)
                plain.Description = column.Meaning.En;
        }
    }
}
