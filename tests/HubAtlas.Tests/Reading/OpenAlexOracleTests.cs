using System.Text;
using System.Text.Json;

namespace HubAtlas.Tests.Reading;

/// <summary>The reader against a slow and plain one over a whole parse of each line, on works made up and damaged at random.</summary>
public sealed class OpenAlexOracleTests : IDisposable
{
    private static readonly string[] Texts =
    [
        "Univ A, Graz", "Univ A", " Lab B, Bonn ", "", "東京大学", "quote \" and \\ in it", "}]{[,:", "tab\there", "Zürich 🏔", new string('x', 70), "Univ A, Graz",
    ];

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Works_of_any_shape_are_read_as_by_a_plain_parser()
    {
        var (random, lines) = (new Random(17), new List<string>());
        for (var number = 1; number <= 4_000; number++) lines.Add(Damaged(new Writer(random).Work(number), random));
        AssertSame(lines);
    }

    /// <summary>Cut, or with a byte changed: rejected where the plain parser rejects; nothing is lost without a word.</summary>
    [Fact]
    public void Damaged_works_are_documents_or_rejects()
    {
        var (random, lines) = (new Random(23), new List<string>());
        for (var number = 1; number <= 3_000; number++)
        {
            var line = new Writer(random).Work(number);
            var bytes = Encoding.UTF8.GetBytes(line[..random.Next(1, line.Length)]);
            bytes[random.Next(bytes.Length)] = (byte)"\"\\[]{},:1 x"[random.Next(11)];
            var text = Encoding.UTF8.GetString(bytes);
            if (text.Trim().Length > 0) lines.Add(text);
        }

        var harvest = Harvest.Of("openalex", _files.Write("w.jsonl", string.Join('\n', lines)), _files.Options());
        Assert.Equal(lines.Count, harvest.Documents.Count + harvest.Rejects.Count + harvest.Organisations.Count);
    }

    private void AssertSame(List<string> lines)
    {
        var harvest = Harvest.Of("openalex", _files.Write("w.jsonl", string.Join('\n', lines)), _files.Options());
        var expected = lines.Select(PlainWorks.Read).ToList();
        Assert.Equal(
            expected.Where(work => work.Document is not null).Select(work => Harvest.Describe(work.Document!)), harvest.Documents.Select(Harvest.Describe));
        Assert.Equal(
            expected.Where(work => work.Document is not null).Select(work => string.Join("; ", work.Document!.Labels)),
            harvest.Documents.Select(document => string.Join("; ", document.Labels)));
        Assert.Equal(
            expected.Select((work, i) => (work.Cause, Line: i + 1L)).Where(work => work.Cause.Length > 0), harvest.Rejects.Select(r => (r.Cause, r.Line)));
        Assert.True(harvest.Documents.Count > lines.Count / 2 && harvest.Rejects.Count > lines.Count / 20, "The works made up prove nothing.");
    }

    /// <summary>A few lines are no JSON at all.</summary>
    private static string Damaged(string line, Random random) => random.Next(30) switch
    {
        0 => line[..^1],
        1 => line + "}",
        2 => "{" + line,
        _ => line,
    };

    /// <summary>Writes works with members in any order, twice or not at all, null, escaped in different ways, with blanks or without.</summary>
    private sealed class Writer(Random random)
    {
        public string Work(int number)
        {
            var members = new List<string>
            {
                $"\"id\"{Colon}\"https://openalex.org/{(random.Next(40) == 0 ? "A" : "W")}{number}\"",
                $"\"publication_year\"{Colon}{Any("2020", "null", "\"2019\"", "2020.5", "1999")}",
                $"\"type\"{Colon}{Any("\"article\"", "null", "\"re\\u0076iew\"")}",
                $"\"updated_date\"{Colon}{Any("\"2025-11-06T03:46:38\"", "\"2025-11-06\"", "null", "\"soon\"")}",
                $"\"abstract_inverted_index\"{Colon}{{{Text()}{Colon}[0,1],\"b\":[{{}},[]]}}",
                $"\"primary_topic\"{Colon}{Topic()}",
                $"\"authorships\"{Colon}{Authorships()}",
            };
            if (random.Next(3) == 0) members.Add($"\"is_xpac\"{Colon}{Any("true", "false", "null", "\"true\"")}");
            if (random.Next(3) > 0) members.Add($"\"primary_location\"{Colon}{Location()}");
            if (random.Next(8) == 0) members.Add($"\"{Any("is_retracted", "is_paratext", "is_authors_truncated")}\"{Colon}{Any("true", "false", "null")}");
            if (random.Next(10) == 0) members.Add($"\"authorships\"{Colon}{Authorships()}");
            if (random.Next(10) == 0) members.RemoveAt(random.Next(members.Count));
            return Join(members);
        }

        private string Colon => Any(":", ": ", " :\t");

        private string Any(params string[] choices) => choices[random.Next(choices.Length)];

        private string Join(List<string> members)
        {
            var order = members.ToArray();
            random.Shuffle(order);
            return $"{{{Any("", " ")}{string.Join(Any(",", ", ", " ,"), order)}{Any("", " ")}}}";
        }

        private string Array(int most, Func<string> item) => $"[{string.Join(Any(",", ", "), Enumerable.Range(0, random.Next(most + 1)).Select(_ => item()))}]";

        /// <summary>With letters beyond ASCII as they are or as escapes.</summary>
        private string Text()
        {
            var text = JsonSerializer.Serialize(Texts[random.Next(Texts.Length)]);
            return random.Next(2) == 0 ? text : JsonSerializer.Serialize(Texts[random.Next(Texts.Length)], Readable);
        }

        private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        private string Topic() => random.Next(4) == 0
            ? Any("null", "{}", "{\"display_name\":null}")
            : $"{{\"score\":0.{random.Next(99)},\"display_name\"{Colon}\"T{random.Next(5)}\",\"field\":{{\"id\":1,\"display_name\":\"F{random.Next(3)}\"}},"
                + $"\"subfield\":{Any("null", "{\"display_name\":\"S\"}")},\"domain\":{{\"display_name\":\"D{random.Next(2)}\"}}}}";

        private string Location() => random.Next(4) == 0 ? Any("null", "{}", "[]", "\"is_core\"") : Join(
        [
            $"\"id\"{Colon}{Text()}", $"\"source\"{Colon}{Any("null", "{}", Source())}", $"\"is_core\"{Colon}{Any("true", "false")}",
        ]);

        private string Source() => Join([$"\"display_name\"{Colon}{Text()}", $"\"is_oa\"{Colon}true", $"\"is_core\"{Colon}{Any("true", "true", "false", "null")}"]);

        private string Authorships() => random.Next(12) == 0 ? Any("null", "[]", "{}") : Array(5, Authorship);

        private string Authorship()
        {
            var members = new List<string> { $"\"institutions\"{Colon}{Array(3, Institution)}", $"\"raw_affiliation_strings\"{Colon}{Array(2, Text)}" };
            if (random.Next(3) > 0) members.Add($"\"affiliations\"{Colon}{Array(3, Affiliation)}");
            if (random.Next(3) > 0) members.Add($"\"countries\"{Colon}{Any("null", "{}", Array(2, () => Any("\"AT\"", "\"JP\"", "null", "\"\"")))}");
            if (random.Next(6) == 0) members.Add($"\"raw_affiliation_string\"{Colon}{Text()}");
            if (random.Next(9) == 0) members.RemoveAt(random.Next(members.Count));
            return Join(members);
        }

        private string Institution()
        {
            var number = random.Next(4);
            return Join(
            [
                $"\"id\"{Colon}\"https://openalex.org/I{number}\"", $"\"display_name\"{Colon}{(random.Next(4) == 0 ? Text() : $"\"Univ {"ABCD"[number]}\"")}",
                $"\"ror\"{Colon}{Any("null", $"\"https://ror.org/0{number}\"")}", $"\"country_code\"{Colon}{Any("null", "\"AT\"", "\"JP\"")}",
            ]);
        }

        private string Affiliation() => Join(
        [
            $"\"raw_affiliation_string\"{Colon}{(random.Next(9) == 0 ? "null" : Text())}",
            $"\"institution_ids\"{Colon}{Array(2, () => $"\"https://openalex.org/I{random.Next(5)}\"")}",
        ]);
    }
}
