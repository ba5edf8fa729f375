using System.CommandLine;

namespace Leerlabs.Cli.Stores;

/// <summary>The words with which every command names its store.</summary>
internal sealed class StoreWords
{
    private const string Sqlite = "sqlite";
    private const string Tables = "tables";

    private readonly Option<DirectoryInfo> _data;
    private readonly Option<string> _store = new("--store") { Description = "Where the data is kept: sqlite in the data folder, or tables in Azure Table storage.", DefaultValueFactory = _ => Sqlite };
    private readonly Option<string?> _connection = new("--connection") { Description = "The connection string or address of Azure Table storage; without one, development storage is started in the data folder.", HelpName = "CONNECTION" };
    private readonly Option<FileInfo?> _key = new("--key-file") { Description = "A secret of at least 32 bytes that encrypts the keys of the sign-in in the tables.", HelpName = "FILE" };

    public StoreWords(ProjectFolder project, Command command, bool withKey = false)
    {
        _data = DataFolder.Option(project);
        _store.AcceptOnlyFromAmong(Sqlite, Tables);
        command.Add(_data);
        command.Add(_store);
        command.Add(_connection);
        if (withKey)
            command.Add(_key);
    }

    /// <exception cref="CliException">The words do not fit together.</exception>
    public ChosenStore Of(ParseResult parsed)
    {
        var (tables, connection) = (parsed.GetValue(_store) == Tables, parsed.GetValue(_connection));
        if (connection is not null && !tables)
            throw new CliException("A --connection belongs to --store tables.");

        return new ChosenStore(parsed.GetValue(_data)!.FullName, tables, connection, parsed.GetResult(_key) is null ? null : parsed.GetValue(_key)?.FullName);
    }
}
