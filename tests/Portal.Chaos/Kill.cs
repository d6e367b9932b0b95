using System.Globalization;
using Portal.Exchange.Erp;

namespace Portal.Chaos;

/// <summary>One kill, decided by the seed and its number alone: the moment, the how-manieth time it is reached, and the share of bytes that pass.</summary>
internal sealed record Kill(int Number, Moment Moment, int Time, double Share)
{
    /// <summary>Lines of each order, so postings that can be under way.</summary>
    public const int Lines = 3;

    private static readonly Moment[] Moments = Enum.GetValues<Moment>();
    private static readonly DuplicateProtection[] Classes = [DuplicateProtection.LookUpOnly, DuplicateProtection.NativeKey, DuplicateProtection.UniqueReference];

    /// <summary>How the ERP catches duplicates in this kill: six kills for each class in turn, the one that can do least first.</summary>
    public DuplicateProtection Class => Classes[Number / Moments.Length % Classes.Length];

    /// <summary>Each run of six kills has every moment once, in an order of its own.</summary>
    public static Kill Of(int seed, int number)
    {
        // The algorithm behind a seeded Random is fixed, and nothing here guards a secret.
#pragma warning disable CA5394
        var order = (Moment[])Moments.Clone();
        new Random(HashOf(seed, number / Moments.Length)).Shuffle(order);
        var dice = new Random(HashOf(seed, number + 1_000_000));
        var moment = order[number % Moments.Length];
        return new(number, moment, moment is Moment.AnswerNotStored or Moment.AfterConfirming ? dice.Next(1, Lines + 1) : 1, dice.NextDouble());
#pragma warning restore CA5394
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"kill {Number} {Class} {Moment} (time {Time}, share {Share:0.00})");

    private static int HashOf(int seed, int number) => unchecked((seed * 486_187_739) ^ (number * 16_777_619));
}
