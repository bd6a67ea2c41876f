using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Json;

namespace HubAtlas.Data.Reading.OpenAlex;

/// <summary>What an authorship says of one institution.</summary>
internal sealed class Institution
{
    public byte[] Id { get; private init; } = [];

    public string? Name { get; private init; }

    private string? Ror { get; init; }

    private string? Economy { get; init; }

    public Address AddressFor(string text) => new() { Text = text, Organisation = Name, OrganisationId = Ror, Economy = Economy };

    /// <param name="part">Where the institution stands in the record.</param>
    public static Institution Parse(ReadOnlySpan<byte> json, JsonMap map, JsonPart part, TextPool pool)
    {
        ReadOnlySpan<byte> id = default, ror = default, name = default, economy = default;
        for (var members = new MappedObject(json, map, part); members.MoveNext();)
        {
            var key = members.Key;
            if (key.SequenceEqual("id"u8)) id = members.Value;
            else if (key.SequenceEqual("ror"u8)) ror = members.Value;
            else if (key.SequenceEqual("display_name"u8)) name = members.Value;
            else if (key.SequenceEqual("country_code"u8)) economy = members.Value;
        }

        return new Institution
        {
            Id = JsonText.Bytes(id).ToArray(),
            Ror = JsonText.ReadOrNull(ror),
            Name = JsonText.ReadOrNull(name),
            Economy = pool.GetOrNull(JsonText.Bytes(economy)),
        };
    }
}
