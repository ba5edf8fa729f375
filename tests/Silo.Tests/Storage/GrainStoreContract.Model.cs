using FsCheck;
using FsCheck.Fluent;

namespace Leerlabs.Silo.Tests.Storage;

public abstract partial class GrainStoreContract
{
    /// <summary>Lower where a store is slow.</summary>
    protected virtual int Plays => 60;

    [Fact]
    public void Whatever_is_done_the_store_holds_what_a_simple_model_holds()
    {
        var source = NewGrain("leerlab");

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Plays).WithEndSize(150),
            Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Played(new Play(Store, source), bytes)));
    }

    private static bool Played(Play play, byte[] bytes)
    {
        play.Run(bytes).GetAwaiter().GetResult();
        return true;
    }
}
