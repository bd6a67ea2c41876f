using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace HubAtlas.Pack;

/// <summary>A folder that is the root of a Linux as a container image: a tar file in the layout of the Open Container Initiative, which docker, podman and skopeo load.</summary>
/// <param name="name">What it is loaded as: NAME:VERSION.</param>
/// <param name="architecture">amd64 or arm64.</param>
internal sealed class ImageArchive(string name, string architecture)
{
    private const string Media = "application/vnd.oci.image.";
    private const string Created = "1980-01-01T00:00:00Z";
    private const string Blobs = "blobs/sha256/";

    internal void Write(string root, string file)
    {
        var layer = file + ".layer";
        try
        {
            var content = WriteLayer(root, layer);
            using var target = File.Create(file);
            using var tar = new TarWriter(target, TarEntryFormat.Ustar);
            var (config, compressed) = (Text(Config(content)), HashOf(layer));
            var manifest = Text(Manifest(config, compressed, new FileInfo(layer).Length));
            foreach (var text in new[] { config, manifest }.OrderBy(HashOf, StringComparer.Ordinal)) Put(tar, Blobs + HashOf(text), new MemoryStream(text));
            using (var packed = File.OpenRead(layer)) Put(tar, Blobs + compressed, packed);
            Put(tar, "index.json", new MemoryStream(Text(Index(manifest))));
            // As older versions of docker read it.
            Put(tar, "manifest.json", new MemoryStream(Text(new JsonArray(new JsonObject
            {
                ["Config"] = Blobs + HashOf(config),
                ["RepoTags"] = new JsonArray(name),
                ["Layers"] = new JsonArray(Blobs + compressed),
            }))));
            Put(tar, "oci-layout", new MemoryStream(Text(new JsonObject { ["imageLayoutVersion"] = "1.0.0" })));
        }
        finally
        {
            File.Delete(layer);
        }
    }

    /// <returns>SHA-256 of the layer before it is compressed.</returns>
    private static string WriteLayer(string root, string file)
    {
        using var target = File.Create(file);
        using var gzip = new GZipStream(target, CompressionLevel.Optimal);
        using var sha256 = SHA256.Create();
        using (var hashed = new CryptoStream(gzip, sha256, CryptoStreamMode.Write, leaveOpen: true))
        {
            using var tar = new TarWriter(hashed, TarEntryFormat.Ustar);
            foreach (var entry in RootFolder.Entries(root)) tar.WriteEntry(entry);
        }

        return Convert.ToHexStringLower(sha256.Hash!);
    }

    private JsonObject Config(string content) => new()
    {
        ["created"] = Created,
        ["architecture"] = architecture,
        ["os"] = "linux",
        ["config"] = new JsonObject
        {
            ["Entrypoint"] = new JsonArray("/opt/hubatlas/hubatlas"),
            ["Cmd"] = new JsonArray("--help"),
            ["WorkingDir"] = "/work",
            ["Env"] = new JsonArray("PATH=/opt/hubatlas"),
            ["ExposedPorts"] = new JsonObject { ["5080/tcp"] = new JsonObject() },
        },
        ["rootfs"] = new JsonObject { ["type"] = "layers", ["diff_ids"] = new JsonArray("sha256:" + content) },
    };

    private static JsonObject Manifest(byte[] config, string layer, long length) => new()
    {
        ["schemaVersion"] = 2,
        ["mediaType"] = Media + "manifest.v1+json",
        ["config"] = Described(Media + "config.v1+json", HashOf(config), config.Length),
        ["layers"] = new JsonArray(Described(Media + "layer.v1.tar+gzip", layer, length)),
    };

    private JsonObject Index(byte[] manifest)
    {
        var described = Described(Media + "manifest.v1+json", HashOf(manifest), manifest.Length);
        described["platform"] = new JsonObject { ["architecture"] = architecture, ["os"] = "linux" };
        described["annotations"] = new JsonObject { ["io.containerd.image.name"] = "docker.io/library/" + name, ["org.opencontainers.image.ref.name"] = name[(name.IndexOf(':') + 1)..] };
        return new() { ["schemaVersion"] = 2, ["mediaType"] = Media + "index.v1+json", ["manifests"] = new JsonArray(described) };
    }

    private static JsonObject Described(string type, string hash, long length) => new() { ["mediaType"] = type, ["digest"] = "sha256:" + hash, ["size"] = length };

    private static void Put(TarWriter tar, string name, Stream content) =>
        tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = content, ModificationTime = FolderArchive.Time, Mode = FolderArchive.Readable });

    private static byte[] Text(JsonNode json) => System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static string HashOf(string file)
    {
        using var content = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
