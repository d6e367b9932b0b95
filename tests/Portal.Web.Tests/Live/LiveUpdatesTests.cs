using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Data;
using Portal.Domain.Kernel;
using Portal.Testing;
using Portal.Web.Live;

namespace Portal.Web.Tests.Live;

public sealed class LiveUpdatesTests
{
    private readonly LiveUpdates _live = new(NullLogger<LiveUpdates>.Instance);

    [Fact]
    public async Task A_listener_hears_of_its_topic_and_supplier()
    {
        var heard = new List<long>();
        using var listening = _live.Subscribe("order", House.Keller, n => Add(heard, n.Cursor));

        _live.Ring([Note(1, House.Borealis, "order"), Note(2, House.Keller, "case"), Note(3, House.Keller, "order")]);

        await Until.True(() => heard.Count > 0);
        Assert.Equal([3L], heard);
    }

    [Fact]
    public async Task One_that_fails_hears_the_next_and_harms_nobody()
    {
        var failing = new List<long>();
        var fine = new List<long>();
        using var one = _live.Subscribe("order", null, async n =>
        {
            await Add(failing, n.Cursor);
            throw new InvalidOperationException("page broken");
        });
        using var two = _live.Subscribe("order", null, n => Add(fine, n.Cursor));

        _live.Ring([Note(1, House.Keller, "order")]);
        await Until.True(() => failing.Count == 1 && fine.Count == 1);
        _live.Ring([Note(2, House.Keller, "order")]);

        await Until.True(() => failing.Count == 2 && fine.Count == 2);
    }

    [Fact]
    public async Task Notes_of_one_subject_that_pile_up_are_one_and_the_order_of_cursors_holds()
    {
        var subject = Guid.CreateVersion7();
        var heard = new List<long>();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = _live.Watch(["order"], null, async notes =>
        {
            await gate.Task;
            heard.AddRange(notes.Select(n => n.Cursor));
        });
        _live.Ring([Note(1, House.Keller, "order", subject)]);
        _live.Ring([Note(2, House.Keller, "order", subject)]);
        _live.Ring([Note(3, House.Keller, "order"), Note(4, House.Keller, "order", subject)]);

        gate.SetResult();

        await Until.True(() => heard.Count > 0 && heard[^1] == 4);
        Assert.Equal(heard.Order(), heard);
        Assert.DoesNotContain(2L, heard);
    }

    [Fact]
    public async Task It_hears_in_the_culture_of_whoever_listens()
    {
        var culture = "";
        using (InCulture("de-DE"))
        using (_live.Subscribe("order", null, _ =>
        {
            culture = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        }))
        {
            using (InCulture("en-GB"))
            {
                _live.Ring([Note(1, House.Keller, "order")]);
            }

            await Until.True(() => culture.Length > 0);
        }

        Assert.Equal("de-DE", culture);
    }

    [Fact]
    public async Task Whoever_has_gone_hears_nothing()
    {
        var gone = new List<long>();
        var here = new List<long>();
        using var stays = _live.Subscribe("order", null, n => Add(here, n.Cursor));
        _live.Subscribe("order", null, n => Add(gone, n.Cursor)).Dispose();

        _live.Ring([Note(1, House.Keller, "order")]);

        await Until.True(() => here.Count == 1);
        Assert.Empty(gone);
    }

    private static Task Add(List<long> list, long cursor)
    {
        list.Add(cursor);
        return Task.CompletedTask;
    }

    private static LiveNote Note(long cursor, SupplierId supplier, string topic, Guid? subject = null) =>
        new() { Cursor = cursor, SupplierId = supplier, Topic = topic, Subject = subject ?? Guid.CreateVersion7(), At = new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc) };

    private static Restored InCulture(string name)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        return new Restored(before);
    }

    private sealed class Restored(CultureInfo before) : IDisposable
    {
        public void Dispose() => CultureInfo.CurrentCulture = before;
    }
}
