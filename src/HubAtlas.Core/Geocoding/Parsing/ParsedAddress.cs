namespace HubAtlas.Core.Geocoding.Parsing;

/// <summary>What was read in one address: its words and the names found in them. Reused from address to address by one thread.</summary>
internal sealed class ParsedAddress
{
    public AddressText Text { get; } = new();

    /// <summary>First word of every segment, and one past the last word.</summary>
    public List<int> SegmentStarts { get; } = [];

    public List<bool> SegmentIsInstitution { get; } = [];

    /// <summary>Not a small letter in it, so that capitals tell nothing.</summary>
    public bool IsAllCapitals { get; set; }

    /// <summary>Names of economies and regions, and codes.</summary>
    public List<Mention> Areas { get; } = [];

    public List<Mention> Places { get; } = [];

    public List<OrganisationMention> Organisations { get; } = [];

    /// <summary>The economy's column, −1 when empty or unknown.</summary>
    public int ColumnEconomy { get; set; } = -1;

    /// <summary>The economy in which an e-mail or web address of the text ends; −1 when none does.</summary>
    public int MailEconomy { get; set; } = -1;

    /// <summary>The economy whose organisations alone have words of the text in their names; −1 when none or several do.</summary>
    public int WordsEconomy { get; set; } = -1;

    /// <summary>The first segment of the city column; −1 when there is none.</summary>
    public int CitySegment { get; set; } = -1;

    /// <summary>Writes the letters of a run of words without gaps.</summary>
    /// <returns>How many; 0 where they are not Latin or too many.</returns>
    public int Join(int first, int end, Span<char> letters)
    {
        var length = 0;
        for (var i = first; i < end; i++)
        {
            var word = Text.LettersOf(Text.Words[i]);
            if (length + word.Length > letters.Length || word[0] is < 'a' or > 'z') return 0;
            word.CopyTo(letters[length..]);
            length += word.Length;
        }

        return length;
    }

    public void Clear()
    {
        Text.Clear();
        SegmentStarts.Clear();
        SegmentIsInstitution.Clear();
        Areas.Clear();
        Places.Clear();
        Organisations.Clear();
        ColumnEconomy = MailEconomy = WordsEconomy = CitySegment = -1;
        IsAllCapitals = true;
    }
}
