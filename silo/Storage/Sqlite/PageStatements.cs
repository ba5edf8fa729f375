namespace Leerlabs.Storage.Sqlite;

/// <summary>
/// The four ways to read a page: of a type or of a parent's children, newest or oldest first. What one frame made is never cut in two:
/// <c>created</c> numbers are exclusive bounds, so the rest of that frame's documents could not be asked for.
/// </summary>
internal sealed class PageStatements(Database database, string columns)
{
    private readonly Statement _newest = database.Statement(Newest(columns, OfType));
    private readonly Statement _oldest = database.Statement(Oldest(columns, OfType));
    private readonly Statement _newestOfParent = database.Statement(Newest(columns, OfParent));
    private readonly Statement _oldestOfParent = database.Statement(Oldest(columns, OfParent));

    private const string OfType = "paged = 1 AND g = ?1 AND type = ?2 AND created < ?3 AND created > ?4";
    private const string OfParent = $"{OfType} AND parent = ?6";

    public Statement Bind(long grain, PageQuery query)
    {
        var bound = Choose(query).With(grain).And(query.Type).And(query.Before ?? long.MaxValue).And(query.After ?? -1).And(query.Take - 1);
        return query.Parent is null ? bound : bound.And(query.Parent);
    }

    private Statement Choose(PageQuery query) => (query.Parent is null, query.After is null) switch
    {
        (true, true) => _newest,
        (true, false) => _oldest,
        (false, true) => _newestOfParent,
        (false, false) => _oldestOfParent,
    };

    private static string Newest(string columns, string where) => $"""
        {columns} WHERE {where}
            AND created >= coalesce((SELECT created FROM documents WHERE {where} ORDER BY created DESC LIMIT 1 OFFSET ?5), 0)
        ORDER BY created DESC, id DESC
        """;

    private static string Oldest(string columns, string where) => $"""
        {columns} WHERE {where}
            AND created <= coalesce((SELECT created FROM documents WHERE {where} ORDER BY created LIMIT 1 OFFSET ?5), {long.MaxValue})
        ORDER BY created, id
        """;
}
