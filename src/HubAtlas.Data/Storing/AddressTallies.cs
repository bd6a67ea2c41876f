using HubAtlas.Data.Storing.DuckDb;

namespace HubAtlas.Data.Storing;

/// <summary>The sums by address and kind, given to the database (temporary table <c>address_tallies</c>) by the first question about texts.</summary>
internal sealed class AddressTallies(Connection connection, DocumentSelection selection)
{
    private readonly Lazy<AddressSums> _sums = new(() => new AddressSums(selection));
    private bool _isMade;

    internal AddressSums Sums => _sums.Value;

    internal Incidence.Column<long> AddressIds => selection.File.AddressIds;

    /// <summary>SQL for the cause; the located have the empty one. The locations are <c>l</c>.</summary>
    /// <param name="addresses">The table that has the address.</param>
    internal static string WhyUnlocated(string addresses) => $"""
        CASE WHEN l.place_key IS NOT NULL THEN ''
             WHEN {addresses}.address_id = {Schema.NoAddress} THEN '{LocatedAddresses.NoAddress}'
             WHEN l.address_id IS NULL THEN '{Questions.NotGeocoded}'
             ELSE {LocatedAddresses.Cause("l.cause")} END
        """;

    internal void Make()
    {
        if (_isMade) return;
        Sums.WriteTo(connection);
        _isMade = true;
    }
}
