using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Json;

namespace HubAtlas.Data.Reading.OpenAlex;

/// <summary>What an authorship says of one institution.</summary>
internal sealed class Institution
{
    private JsonPart _id;

    public string? Name { get; private init; }

    private string? Ror { get; init; }

    private string? Economy { get; init; }

    public Address AddressFor(string text) => new() { Text = text, Organisation = Name, OrganisationId = Ror, Economy = Economy };

    /// <summary>The id, out of the bytes that the institution was made of or the same elsewhere.</summary>
    public ReadOnlySpan<byte> IdIn(ReadOnlySpan<byte> institution) => JsonText.Bytes(_id.Of(institution));

    /// <param name="part">Where the institution stands in the record.</param>
    public static Institution Parse(ReadOnlySpan<byte> json, JsonMap map, JsonPart part, TextPool pool)
    {
        ReadOnlySpan<byte> ror = default, name = default, economy = default;
        JsonPart id = default;
        for (var members = new MappedObject(json, map, part); members.MoveNext();)
        {
            var key = members.Key;
            if (key.SequenceEqual("id"u8)) id = members.Part;
            else if (key.SequenceEqual("ror"u8)) ror = members.Value;
            else if (key.SequenceEqual("display_name"u8)) name = members.Value;
            else if (key.SequenceEqual("country_code"u8)) economy = members.Value;
        }

        // Whatever is wrong with the id is to be found now, for the id may be looked at much later or never.
        _ = JsonText.Bytes(id.Of(json));
        return new Institution
        {
            _id = id == default ? default : new JsonPart(id.Start - part.Start, id.End - part.Start),
            Ror = JsonText.ReadOrNull(ror),
            Name = JsonText.ReadOrNull(name),
            Economy = pool.GetOrNull(JsonText.Bytes(economy)),
        };
    }
}
