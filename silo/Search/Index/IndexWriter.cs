using Leerlabs.Grains.Core;
using Leerlabs.Search.Words;
using Leerlabs.Storage.Sqlite;

namespace Leerlabs.Search.Index;

/// <summary>Changes the index, inside a transaction.</summary>
internal sealed class IndexWriter(Database database, Labels labels, Vocabulary vocabulary)
{
    private readonly GrainRows _grains = new(database);
    private readonly WordRows _words = new(database, vocabulary);
    private readonly Statement _label = database.Statement("INSERT INTO label (text) VALUES (?) RETURNING id");
    private readonly Statement _find = database.Statement("SELECT id FROM item WHERE grain = ? AND document = ?");
    private readonly Statement _add = database.Statement(
        "INSERT INTO item (grain, document, live, scope, kind, person, school, tags, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    private readonly Statement _change = database.Statement("UPDATE item SET live = ?, scope = ?, kind = ?, tags = ? WHERE id = ?");
    private readonly Statement _inherit = database.Statement("UPDATE item SET scope = ?, kind = ?, tags = ? WHERE parent = ?");
    private readonly Statement _addChild = database.Statement("""
        INSERT INTO item (grain, document, parent, live, scope, kind, person, school, tags, at)
        SELECT grain, ?, id, ?, scope, kind, ?, ?, tags, ? FROM item WHERE id = ? RETURNING id
        """);
    private readonly Statement _changeChild = database.Statement("UPDATE item SET live = ? WHERE id = ?");
    private readonly Statement _with = database.Statement("SELECT id FROM item WHERE id = ?1 OR parent = ?1");
    private readonly Statement _all = database.Statement("SELECT id FROM item WHERE grain = ?");
    private readonly Statement _remove = database.Statement("DELETE FROM item WHERE id = ?");
    private readonly List<(int Number, string Text)> _made = [];

    /// <summary>Words left the index: what is left of them in its log must go too.</summary>
    public bool Removed => _words.Removed;

    public Place? Find(GrainId grain) => _grains.Find(grain);

    /// <param name="origin">The grain whose readers may read all of it.</param>
    public Place Enter(GrainId grain, string? origin)
    {
        if (_grains.Find(grain) is not { } known)
            return _grains.Add(grain, origin);
        if (origin is not null)
            _grains.From(known, origin);

        return known;
    }

    public void Reach(Place place, long seq, DateTimeOffset at) => _grains.Reach(place, seq, at);

    public void Put(Place place, Piece piece)
    {
        var known = _find.With(place.Number).And(piece.Document).First(row => row.Long(0));
        if (known > 0)
            _words.Remove(known);
        var item = piece.Parent is null ? PutAlone(place, piece, known) : PutChild(place, piece, known);
        if (item > 0 && piece.Live)
            _words.Add(item, place, piece.Texts);
    }

    /// <summary>Removes a document and all that belongs to it.</summary>
    public void Remove(Place place, string document)
    {
        if (_find.With(place.Number).And(document).First(row => row.Long(0)) is > 0 and var item)
            Remove(_with.With(item));
    }

    /// <summary>Removes all of a grain.</summary>
    public void Clear(Place place) => Remove(_all.With(place.Number));

    /// <summary>Lets go the words that stand nowhere any more. The last thing in a transaction.</summary>
    public void Finish() => _words.Finish();

    /// <summary>The transaction is durable, or never was.</summary>
    public void Ended(bool kept)
    {
        foreach (var (number, text) in kept ? [] : _made)
            labels.Remove(number, text);
        _made.Clear();
        _words.Ended(kept);
    }

    private long PutAlone(Place place, Piece piece, long known)
    {
        var (scope, kind, tags) = (Label(ScopeText.Of(piece.Scope)), Label(piece.Kind), piece.Tags.IsEmpty ? null : string.Join('\n', piece.Tags));
        if (known == 0)
            return School(
                _add.With(place.Number).And(piece.Document).And(piece.Live ? 1 : 0).And(scope).And(kind).And(Person(piece)), piece)
                .And(tags).And(piece.At.UtcTicks).First(row => row.Long(0));

        _change.With(piece.Live ? 1 : 0).And(scope).And(kind).And(tags).And(known).Run();
        _inherit.With(scope).And(kind).And(tags).And(known).Run();
        return known;
    }

    private long PutChild(Place place, Piece piece, long known)
    {
        if (known > 0)
        {
            _changeChild.With(piece.Live ? 1 : 0).And(known).Run();
            return known;
        }

        var parent = _find.With(place.Number).And(piece.Parent).First(row => row.Long(0));
        return School(_addChild.With(piece.Document).And(piece.Live ? 1 : 0).And(Label(piece.By)), piece).And(piece.At.UtcTicks).And(parent).First(row => row.Long(0));
    }

    private int Person(Piece piece) => piece.By.Length > 0 ? Label(piece.By) : 0;

    private Statement School(Statement statement, Piece piece) => piece.School is { } school ? statement.And(Label(school)) : statement.And((string?)null);

    private void Remove(Statement items)
    {
        foreach (var item in items.List(row => row.Long(0)))
        {
            _words.Remove(item);
            _remove.With(item).Run();
        }
    }

    private int Label(string text)
    {
        if (labels.Find(text) is > 0 and var known)
            return known;

        var number = (int)_label.With(text).First(row => row.Long(0));
        // Before the commit: whoever reads the row right after it needs the label.
        labels.Add(number, text);
        _made.Add((number, text));
        return number;
    }
}
