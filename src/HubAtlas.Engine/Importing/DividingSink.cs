using HubAtlas.Core.Model;
using HubAtlas.Data.Reading.Contract;
using HubAtlas.Data.Reading.Keywords;
using HubAtlas.Data.Storing;

namespace HubAtlas.Engine.Importing;

/// <summary>Gives every document its shares, and labels for the keywords that its text has, on the way from a reader to the store.</summary>
internal sealed class DividingSink(
    ImportTransaction import, Func<Document, IReadOnlyList<Contribution>> divide, Plausibility people, KeywordSet? keywords, Action onDocument) : IRecordSink
{
    public ImportTally Tally { get; } = new();

    public Plausibility People => people;

    public long Withdrawals { get; private set; }

    public void Add(Document document)
    {
        var contributions = divide(document);
        if (keywords is not null) document = keywords.Label(document);
        import.Add(document, contributions);
        Tally.AddText(document);
        Tally.People.Add(document);
        people.Add(document);
        // A document's collections are its last labels.
        if (document.Labels is [.., var last] && last == Collections.Xpac) Tally.Xpac++;
        Tally.Mentions += contributions.Count * document.Multiplicity;
        onDocument();
    }

    public void Add(Organisation organisation)
    {
        import.Add(organisation);
        Tally.Organisations++;
    }

    public void Add(Observation observation)
    {
        import.Add(observation);
        Tally.Observations++;
    }

    public void Reject(Reject reject)
    {
        import.Reject(reject);
        Tally.Add(reject);
    }

    /// <summary>Figures that turned out to contradict an earlier row are rejects, not observations.</summary>
    public void Contradict(Reject first, long count)
    {
        Tally.Add(first, count);
        Tally.Observations -= count;
    }

    public void Note(Remark remark) => Tally.Add(remark);

    public void Withdraw(Withdrawal withdrawal)
    {
        import.Withdraw(withdrawal);
        Withdrawals++;
    }
}
