using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PuppeteerSharp;

namespace Analytics.Handouts.Printing;

/// <summary>
/// Prints pages of this machine's portal by the print engine of Chromium: tagged, drawn as lines and letters, numbered. Every page has a browser of its own with an empty profile; both are
/// gone when it is done.
/// </summary>
public sealed class PrintEngine(IOptions<PrintOptions> options, ILogger<PrintEngine> log) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(options.Value.AtOnce, options.Value.AtOnce);

    /// <summary>Where empty profiles are made.</summary>
    internal string ProfilesIn { get; init; } = Path.GetTempPath();

    private TimeSpan Limit => TimeSpan.FromSeconds(options.Value.TimeoutSeconds);

    /// <summary>Prints one page.</summary>
    /// <param name="page">Its address on this machine; any other is refused.</param>
    /// <param name="note">A few words for the foot of each sheet, before the number: which state of the data.</param>
    /// <param name="authorization">The header <c>Authorization</c> that opens it; null where none is needed.</param>
    /// <param name="cancellationToken">Ends it; the browser ends with it.</param>
    /// <returns>The PDF file.</returns>
    /// <exception cref="PrintFaultException">No browser, none free in time, too slow, or the page is none; the message says what to do.</exception>
    public async Task<byte[]> PrintAsync(Uri page, string note, string? authorization, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(note);
        if (!page.IsLoopback) throw new ArgumentException("Only pages of this machine are printed.", nameof(page));
        var browser = Browser();
        if (!await _slots.WaitAsync(Limit, cancellationToken))
            throw new PrintFaultException(PrintFault.Busy, "Other pages are being printed and none of them is done yet. Try again in a minute.");
        try
        {
            using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limited.CancelAfter(Limit);
            return await PrintWithAsync(browser, page, note, authorization, limited.Token);
        }
        catch (Exception slow) when (slow is OperationCanceledException or TimeoutException or NavigationException { InnerException: TimeoutException } && !cancellationToken.IsCancellationRequested)
        {
            throw new PrintFaultException(PrintFault.TimedOut, string.Create(CultureInfo.InvariantCulture,
                $"Printing took longer than {options.Value.TimeoutSeconds} seconds and was ended. Narrow the interviews, or raise {PrintOptions.Section}:{nameof(PrintOptions.TimeoutSeconds)}."), slow);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _slots.Dispose();

    private string Browser() => options.Value.Browser is { Length: > 0 } named ? named
        : InstalledBrowser.Find() ?? throw NoBrowser("This machine has neither.", null);

    private static PrintFaultException NoBrowser(string why, Exception? inner) => new(
        PrintFault.NoBrowser, $"A PDF is made by Chromium or Chrome. {why} Install one (such as: apt-get install chromium), name it with {PrintOptions.Section}:{nameof(PrintOptions.Browser)}, or open the page and print it from your own browser: every page has a layout for paper.", inner);

    private async Task<byte[]> PrintWithAsync(string program, Uri page, string note, string? authorization, CancellationToken cancellationToken)
    {
        using var profile = new TemporaryProfile(ProfilesIn, log);
        await using var browser = new RunningBrowser(await LaunchAsync(program, profile.Path), log);

        // Nothing here can be cancelled by itself; the browser's end ends all of it.
        await using var ending = cancellationToken.Register(browser.Kill);
        try
        {
            return await PrintInAsync(browser.Browser, page, note, authorization).WaitAsync(cancellationToken);
        }
        catch (PuppeteerException fault) when (!cancellationToken.IsCancellationRequested && fault is not NavigationException { InnerException: TimeoutException })
        {
            throw new PrintFaultException(PrintFault.NoPage, $"The browser could not print the page: {fault.Message.ReplaceLineEndings(" ")}", fault);
        }
    }

    private async Task<IBrowser> LaunchAsync(string program, string profile)
    {
        try
        {
            return await Puppeteer.LaunchAsync(BrowserArguments.Of(program, profile, Limit));
        }
        catch (ProcessException fault)
        {
            log.DoesNotStart(fault, program);
            throw NoBrowser($"{program} is there but does not start.", fault);
        }
    }

    private async Task<byte[]> PrintInAsync(IBrowser browser, Uri address, string note, string? authorization)
    {
        await using var page = await browser.NewPageAsync();

        // Pages are whole without a script, and without one nothing is still to come when the page is there.
        await page.SetJavaScriptEnabledAsync(false);
        if (authorization is not null) await page.SetExtraHttpHeadersAsync(new Dictionary<string, string> { ["Authorization"] = authorization });
        var answer = await page.GoToAsync(address.AbsoluteUri, new NavigationOptions { WaitUntil = [WaitUntilNavigation.Load], Timeout = (int)Limit.TotalMilliseconds });
        if (answer is not { Ok: true })
            throw new PrintFaultException(PrintFault.NoPage, $"There is nothing to print at this address: it was answered with status {(int?)answer?.Status ?? 0}.");

        await using var pdf = await page.PdfStreamAsync(PrintedSheet.Of(note));
        using var whole = new MemoryStream();
        await pdf.CopyToAsync(whole);
        return whole.ToArray();
    }
}
