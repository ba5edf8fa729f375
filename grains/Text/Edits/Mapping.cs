namespace Leerlabs.Grains.Text.Edits;

/// <summary>
/// Carries a change over another one that was made of the same text (<c>ChangeSet.map</c> of @codemirror/state). Every choice that could have been made
/// otherwise is made as there; tests/Grains.Tests/Golden/text-changes.json holds what the library itself makes of thousands of pairs.
/// </summary>
internal sealed class Mapping
{
    private readonly SectionList _sections = new();
    private readonly SectionWalk _mine;
    private readonly SectionWalk _other;
    private int _inserted = -1;

    private Mapping(TextChange mine, TextChange other) => (_mine, _other) = (new(mine), new(other));

    /// <exception cref="ArgumentException">They are changes of texts of different lengths.</exception>
    public static TextChange Of(TextChange mine, TextChange other)
    {
        if (mine.Length != other.Length)
            throw new ArgumentException($"A change of {mine.Length} characters over one of {other.Length}.", nameof(other));

        return other.Sections.Any(section => !section.Stays) ? new Mapping(mine, other).Run() : mine;
    }

    private TextChange Run()
    {
        while (!_mine.Done || !_other.Done)
            if (_mine.Stays && _other.Stays)
                StayTogether();
            else if (_other.Changes && OtherComesFirst())
                SkipOther();
            else
                Change();

        return _sections.ToChange();
    }

    private void StayTogether()
    {
        var length = Math.Min(_mine.Length, _other.Length);
        _sections.Stay(length);
        _mine.Forward(length);
        _other.Forward(length);
    }

    /// <summary>By where they begin, then by length; of two that are alike, the other.</summary>
    private bool OtherComesFirst() => !_mine.Changes || _inserted == _mine.Index || (!_mine.Within && _other.Length <= _mine.Length);

    /// <summary>Passes a change of the other, and what it covers of this one; what was put in there is kept.</summary>
    private void SkipOther()
    {
        _sections.Stay(_other.Insert!.Length);
        for (var left = _other.Length; left > 0;)
        {
            var piece = Math.Min(_mine.Length, left);
            if (_mine.Changes && _inserted < _mine.Index && _mine.Length <= piece)
                InsertOnce(0);

            _mine.Forward(piece);
            left -= piece;
        }

        _other.Next();
    }

    /// <summary>Does a change of this one, up to where the other one puts something in.</summary>
    private void Change()
    {
        var (length, left) = (0, _mine.Length);
        while (left > 0)
            if (_other.Stays)
            {
                var piece = Math.Min(left, _other.Length);
                (length, left) = (length + piece, left - piece);
                _other.Forward(piece);
            }
            else if (_other is { Insert.Length: 0 } && _other.Length < left)
            {
                left -= _other.Length;
                _other.Next();
            }
            else
            {
                break;
            }

        InsertOnce(length);
        _mine.Forward(_mine.Length - left);
    }

    private void InsertOnce(int length)
    {
        _sections.Add(length, _inserted < _mine.Index ? _mine.Insert! : "");
        _inserted = _mine.Index;
    }
}
