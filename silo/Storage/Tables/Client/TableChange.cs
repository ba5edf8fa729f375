namespace Leerlabs.Storage.Tables.Client;

/// <summary>One thing to do to one row.</summary>
public abstract record TableChange
{
    /// <summary>Fits every version of a row that is there.</summary>
    public const string AnyVersion = "*";

    private TableChange()
    {
    }

    public abstract TableKey Key { get; }

    /// <summary>About the bytes that it takes in a transaction.</summary>
    public abstract int Size { get; }

    /// <summary>Adds a row; <see cref="TablesException.IsConflict"/> when there is one.</summary>
    public sealed record Insert(TableRow Row) : TableChange
    {
        public override TableKey Key => Row.Key;

        public override int Size => Row.Size;
    }

    /// <summary>Writes a row, whether there is one or not.</summary>
    public sealed record Put(TableRow Row) : TableChange
    {
        public override TableKey Key => Row.Key;

        public override int Size => Row.Size;
    }

    /// <summary>Writes a row in the place of a version that was read; <see cref="TablesException.IsStale"/> when it has changed since.</summary>
    public sealed record Replace(TableRow Row, string ETag) : TableChange
    {
        public override TableKey Key => Row.Key;

        public override int Size => Row.Size;
    }

    /// <summary>Sets the values that are named and leaves the others of a version that was read.</summary>
    public sealed record Merge(TableRow Row, string ETag) : TableChange
    {
        public override TableKey Key => Row.Key;

        public override int Size => Row.Size;
    }

    /// <summary>Removes a version that was read; <see cref="TablesException.IsMissing"/> when there is no such row.</summary>
    public sealed record Delete(TableKey Place, string ETag = AnyVersion) : TableChange
    {
        public override TableKey Key => Place;

        public override int Size => 600;
    }
}
