using HubAtlas.Core.Model;
using HubAtlas.Data.Editions;

namespace HubAtlas.Tests.Publishing;

/// <summary>Where a file system cannot exchange two folders at once.</summary>
public sealed class FolderSwapTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public FolderSwapTests()
    {
        Put(_scratch.Edition, "old");
        Put(_scratch.Edition + ".part", "new");
    }

    [Fact]
    public void The_new_folder_takes_the_place_of_the_old_one_and_nothing_else_is_left()
    {
        Put(_scratch.Edition + ".old.part", "of a killed run");
        FolderSwap.Rename(_scratch.Edition);
        Assert.Equal("new", _scratch.Read("text"));
        Assert.Equal([_scratch.Edition], Directory.GetFileSystemEntries(_scratch.Root));
    }

    [Fact]
    public void A_folder_that_cannot_be_moved_away_is_unharmed_and_the_new_one_is_kept()
    {
        // Whatever stops the move; on Windows it is a program that has a file of the folder open.
        File.WriteAllText(_scratch.Edition + ".old.part", "");
        var error = Assert.Throws<AtlasException>(() => FolderSwap.Rename(_scratch.Edition));
        Assert.Contains(_scratch.Edition + ".part", error.Message);
        Assert.Equal("old", _scratch.Read("text"));
        Assert.Equal("new", File.ReadAllText(Path.Combine(_scratch.Edition + ".part", "text")));
    }

    public void Dispose() => _scratch.Dispose();

    private static void Put(string folder, string text) => File.WriteAllText(Path.Combine(Directory.CreateDirectory(folder).FullName, "text"), text);
}
