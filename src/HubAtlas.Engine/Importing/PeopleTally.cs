using HubAtlas.Core.Model;

namespace HubAtlas.Engine.Importing;

/// <summary>How far the people of documents are said to be somewhere, and how many documents say no year.</summary>
public sealed class PeopleTally
{
    public long Documents { get; private set; }

    /// <summary>Documents that do not say their year: a window leaves them out.</summary>
    public long WithoutYear { get; private set; }

    public long People { get; private set; }

    /// <summary>People with something finer than an economy: a text, a city, a region, an organisation that they work for, coordinates.</summary>
    public long WithAddress { get; private set; }

    /// <summary>People of whom no more than the economy is known.</summary>
    public long WithEconomyOnly { get; private set; }

    public void Add(Document document)
    {
        Documents++;
        if (document.Year is null) WithoutYear++;
        foreach (var person in document.People)
        {
            People += document.Multiplicity;
            if (person.Addresses.Any(address => address.SaysWhere(document.Kind))) WithAddress += document.Multiplicity;
            else if (person.Addresses.Any(address => address.Economy is not null)) WithEconomyOnly += document.Multiplicity;
        }
    }

    public void Add(PeopleTally other)
    {
        Documents += other.Documents;
        WithoutYear += other.WithoutYear;
        People += other.People;
        WithAddress += other.WithAddress;
        WithEconomyOnly += other.WithEconomyOnly;
    }
}
