using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace HubAtlas.EndToEnd.Packing;

/// <summary>The container image, read as the Open Container Initiative describes it, and its only layer run as the root of a Linux of its own.</summary>
[Collection(nameof(Alone))]
public class ImageTests(Packed packed)
{
    [Fact]
    public void Its_layer_alone_is_a_linux_on_which_the_demo_makes_the_recorded_files()
    {
        if (Environment.UserName != "root") Assert.Skip("Only root may change the root folder.");
        var (layout, root) = (packed.NewFolder("layout"), packed.NewFolder("root"));
        Packed.Done(Packed.Run(layout, "tar", null, "-xf", packed.Image));
        Assert.Equal("1.0.0", (string?)Json(Path.Combine(layout, "oci-layout"))["imageLayoutVersion"]);
        var described = Assert.Single(Json(Path.Combine(layout, "index.json"))["manifests"]!.AsArray())!;
        var manifest = Json(Blob(layout, described));
        var layer = Blob(layout, Assert.Single(manifest["layers"]!.AsArray())!);
        var config = Json(Blob(layout, manifest["config"]!));
        Assert.Equal("amd64", (string?)config["architecture"]);
        var docker = Json(Path.Combine(layout, "manifest.json"))[0]!;
        Assert.Equal([layer, Blob(layout, manifest["config"]!)], [Path.Combine(layout, (string)docker["Layers"]![0]!), Path.Combine(layout, (string)docker["Config"]!)]);

        var plain = Path.Combine(layout, "layer.tar");
        Packed.Done(Packed.Run(layout, "bash", null, "-c", $"gzip -dc '{layer}' > '{plain}'"));
        Assert.Equal((string?)config["rootfs"]!["diff_ids"]![0], Digest(plain));
        Packed.Done(Packed.Run(root, "tar", null, "-xpf", plain));
        var settings = config["config"]!;
        // An engine gives a container both.
        foreach (var given in (string[])["proc", "dev"]) Directory.CreateDirectory(Path.Combine(root, given));
        var command = $"mount --rbind /proc '{root}/proc' && mount --rbind /dev '{root}/dev' && exec env -i {settings["Env"]![0]} /usr/sbin/chroot '{root}' /bin/true";
        Outcome Inside(string arguments) => Packed.Run(root, "unshare", null, "--mount", "bash", "-c",
            command.Replace("/bin/true", $"{settings["Entrypoint"]![0]} --workspace {settings["WorkingDir"]}/atlas-workspace {arguments}"));
        Assert.Contains("hubatlas [command]", Packed.Done(Inside((string)settings["Cmd"]![0]!)).Output);
        Packed.Done(Inside("demo --no-serve"));
        DemoBytes.MatchRecord(root + settings["WorkingDir"] + "/atlas-workspace");
        Packed.Done(Inside("check"));
        Assert.Contains("libssl", File.ReadAllText(Path.Combine(root, "PACKAGES")));
        Assert.True(new FileInfo(Path.Combine(root, "etc/ssl/certs/ca-certificates.crt")).Length > 100_000);
    }

    private static JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(file))!;

    /// <summary>Of the length and hash that describe it.</summary>
    private static string Blob(string layout, JsonNode described)
    {
        var digest = (string)described["digest"]!;
        var file = Path.Combine(layout, "blobs", digest.Replace(':', '/'));
        Assert.Equal(digest, Digest(file));
        Assert.Equal((long)described["size"]!, new FileInfo(file).Length);
        return file;
    }

    private static string Digest(string file)
    {
        using var content = File.OpenRead(file);
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
