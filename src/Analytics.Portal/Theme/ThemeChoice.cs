namespace Analytics.Portal.Theme;

/// <summary>What a reader may choose; <see cref="System"/> follows the machine's preference.</summary>
public enum PageTheme
{
    /// <summary>As the reader's machine prefers.</summary>
    System,

    /// <summary>Dark ink on light.</summary>
    Light,

    /// <summary>Light ink on dark.</summary>
    Dark,
}

/// <summary>The reader's theme, kept in a cookie so that the page arrives in it and nothing flashes.</summary>
public sealed class ThemeChoice(IHttpContextAccessor context)
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "theme";

    /// <summary>The theme of the request being answered.</summary>
    public PageTheme Current => Parse(context.HttpContext?.Request.Cookies[Cookie]);

    /// <summary>The value of the page's <c>data-theme</c> attribute.</summary>
    public string Name => NameOf(Current);

    /// <summary>The theme a name stands for; <see cref="PageTheme.System"/> when it stands for none.</summary>
    public static PageTheme Parse(string? name) => name switch { "light" => PageTheme.Light, "dark" => PageTheme.Dark, _ => PageTheme.System };

    /// <summary>The name of a theme in cookie, form and attribute.</summary>
    public static string NameOf(PageTheme theme) => theme switch { PageTheme.Light => "light", PageTheme.Dark => "dark", _ => "system" };
}
