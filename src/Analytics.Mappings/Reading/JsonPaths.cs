using DevLab.JmesPath;
using DevLab.JmesPath.Expressions;
using DevLab.JmesPath.Interop;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Reading;

/// <summary>
/// The expressions of a mapping, compiled as they are needed. What the library compiles keeps state while it is evaluated, so each reading of a file has its own.
/// Beside what JMESPath knows, <c>$</c> is the interview at hand, <c>$file</c> the whole file, <c>$item</c> the item around an inner one, <c>$key</c> the name under
/// which an item stood, and any other name is one that the mapping defines.
/// </summary>
internal sealed class JsonPaths
{
    /// <summary>Names that a mapping cannot define.</summary>
    public static readonly string[] Own = ["file", "item", "key"];

    private readonly JmesPath _library = new();
    private bool _strict;
    private readonly Dictionary<string, JmesPathExpression> _compiled = [];

    /// <param name="names">What the mapping defines, by its name.</param>
    public JsonPaths(IReadOnlyDictionary<string, string> names) => Around = new(name => names.TryGetValue(name, out var expression) ? expression : null, (expression, on) => Find(expression, on));

    public Surroundings Around { get; }

    /// <summary>Expressions that could not be computed on what stands in the file, with the library's reason.</summary>
    public SortedDictionary<string, string> Failed { get; } = new(StringComparer.Ordinal);

    /// <summary>What the expression finds; null for nothing, JSON's null included.</summary>
    public JToken? Find(string expression, JToken on)
    {
        if (!_compiled.TryGetValue(expression, out var compiled)) _compiled[expression] = compiled = Compile(expression);
        JToken found;
        try
        {
            found = compiled.Transform(on).AsJToken();
        }
        // The library has no exception of its own: a function given a value of another type says so with whatever it stumbles over. Whoever reads is told of it.
        catch (Exception other) when (!_strict)
        {
            Failed[expression] = other.Message;
            return null;
        }

        return found.Type is JTokenType.Null or JTokenType.Undefined ? null : found;
    }

    public bool Holds(string? expression, JToken on) => expression is null || Find(expression, on) is { } found && !IsFalse(found);

    /// <summary>Why the expression cannot be used, or null.</summary>
    public static string? Mistake(string expression, IReadOnlyDictionary<string, string> names)
    {
        var paths = new JsonPaths(names) { _strict = true };
        try
        {
            paths.Find(expression, new JObject());
            return null;
        }
        // On an object without members functions find nothing to work on; that says nothing about the expression.
        catch (Exception nothing) when (nothing.Message.Contains("invalid-type", StringComparison.Ordinal))
        {
            return null;
        }
        catch (Exception mistake) when (mistake is not OutOfMemoryException)
        {
            return $"`{expression}` is not an expression of JMESPath: {mistake.Message}";
        }
    }

    // What JMESPath takes for false: a number never is.
    private static bool IsFalse(JToken token) => token switch
    {
        JContainer { Count: 0 } => true,
        JValue { Type: JTokenType.Boolean } value => !(bool)value,
        JValue { Type: JTokenType.String } value => ((string?)value)!.Length == 0,
        _ => false,
    };

    private JmesPathExpression Compile(string expression)
    {
        var compiled = _library.Parse(expression);
        compiled.Accept(Around);
        return compiled;
    }
}

/// <summary>What an expression can name beside the item it is evaluated on.</summary>
internal sealed class Surroundings(Func<string, string?> defined, Func<string, JToken, JToken?> find) : IVisitor, IScopeParticipant, IContextEvaluator
{
    private readonly Stack<JToken> _bound = new();

    public JToken Interview { get; set; } = JValue.CreateNull();

    public JToken File { get; set; } = JValue.CreateNull();

    public JToken? Item { get; set; }

    public string? Key { get; set; }

    /// <summary>Lets go of the file: what is compiled lives longer than it.</summary>
    public void Forget()
    {
        (Interview, File, Item, Key) = (JValue.CreateNull(), JValue.CreateNull(), null, null);
        _bound.Clear();
    }

    JToken IContextEvaluator.Root => Interview;

    JToken IContextEvaluator.Evaluate(string identifier)
    {
        foreach (var scope in _bound)
            if (scope[identifier] is { } bound) return bound;
        return identifier switch
        {
            "file" => File,
            "item" => Item ?? JValue.CreateNull(),
            "key" => Key is null ? JValue.CreateNull() : new JValue(Key),
            _ when defined(identifier) is { } expression => find(expression, Interview) ?? JValue.CreateNull(),
            _ => throw new InvalidOperationException($"there is no ${identifier}; there are $, $file, $item, $key and what `define` names."),
        };
    }

    void IVisitor.Visit(JmesPathExpression expression)
    {
        if (expression is IContextHolder context) context.Evaluator = this;
        if (expression is IScopeHolder scope) scope.Scopes = this;
    }

    // The root is the interview whatever an expression is evaluated on, so that an item can look up what stands beside it.
    void IScopeParticipant.SetRoot(JToken root)
    {
    }

    void IScopeParticipant.PushScope(JToken scope) => _bound.Push(scope);

    void IScopeParticipant.PopScope() => _bound.Pop();
}
