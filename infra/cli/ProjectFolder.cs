namespace Leerlabs.Cli;

/// <summary>Where things stand in this repository.</summary>
public sealed record ProjectFolder(string Root)
{
    /// <summary>All that restores without Microsoft.Orleans.</summary>
    public string Solution => Path.Combine(Root, "Leerlabs.Local.slnf");

    /// <summary>That too, and the cluster.</summary>
    public string WholeSolution => Path.Combine(Root, "Leerlabs.sln");

    /// <summary>The program that runs a node of a cluster.</summary>
    public string ClusterNode => Path.Combine(Root, "silo", "Orleans", "Leerlabs.Silo.Orleans.csproj");

    public string ClusterTests => Path.Combine(Root, "tests", "Orleans.Tests", "Orleans.Tests.csproj");

    /// <summary>The browser application's sources.</summary>
    public string Client => Path.Combine(Root, "web", "client");

    /// <summary>The sentences that server and browser share.</summary>
    public string Texts => Path.Combine(Root, "web", "Texts");

    /// <summary>What the browser application is built into.</summary>
    public string WebRoot => Path.Combine(Root, "web", "wwwroot");

    public string BrowserTests => Path.Combine(Root, "tests", "e2e");

    /// <summary>Azure Table storage for development and tests.</summary>
    public string Azurite => Path.Combine(Root, "infra", "azurite");

    public string Bench => Path.Combine(Root, "tests", "bench");

    public string Examples => Path.Combine(Root, "infra", "demo");

    /// <summary>The data folder when none is named.</summary>
    public string Data => Path.Combine(Root, "data");

    /// <summary>What a test run leaves behind.</summary>
    public string TestResults => Path.Combine(Root, "artifacts", "test-results");

    /// <summary>Pictures of every page, to look at.</summary>
    public string Pictures => Path.Combine(Root, "artifacts", "pictures");

    /// <summary>The pictures that the README shows.</summary>
    public string ReadmePictures => Path.Combine(Root, "docs", "images");
}
