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

    // The outer query has one bound on each side: SQLite seeks by one of two and would walk through the whole log with the other.
    private const string OfType = "paged = 1 AND g = ?1 AND type = ?2";
    private const string OfParent = $"{OfType} AND parent = ?6";
    private const string Asked = "created < ?3 AND created > ?4";

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

    private static string Newest(string columns, string part) => $"""
        {columns} WHERE {part} AND created < ?3
            AND created >= max(?4 + 1, coalesce((SELECT created FROM documents WHERE {part} AND {Asked} ORDER BY created DESC LIMIT 1 OFFSET ?5), 0))
        ORDER BY created DESC, id DESC
        """;

    private static string Oldest(string columns, string part) => $"""
        {columns} WHERE {part} AND created > ?4
            AND created <= min(?3 - 1, coalesce((SELECT created FROM documents WHERE {part} AND {Asked} ORDER BY created LIMIT 1 OFFSET ?5), ?3))
        ORDER BY created, id
        """;
}
