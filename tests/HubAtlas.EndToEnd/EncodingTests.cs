using System.Text;

namespace HubAtlas.EndToEnd;

public class EncodingTests
{
    [Theory]
    [InlineData("de_DE.ISO-8859-1")]
    [InlineData("C")]
    public void What_is_said_is_UTF_8_whatever_the_system_speaks(string locale)
    {
        using var program = new Program();
        var said = new MemoryStream();
        using (var process = program.Start(new Dictionary<string, string> { ["LC_ALL"] = locale }, "run", "Köln-東京.json"))
        {
            process.StandardError.BaseStream.CopyTo(said);
            process.WaitForExit();
        }

        var text = Encoding.UTF8.GetString(said.ToArray());
        Assert.Contains("Köln-東京.json", text);
        Assert.DoesNotContain("\r", text);
        Assert.False(text.StartsWith('\uFEFF'));
    }
}
