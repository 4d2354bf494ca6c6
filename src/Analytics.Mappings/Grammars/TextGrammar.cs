using Analytics.Mappings.Reading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Analytics.Mappings.Grammars;

/// <summary>Makes of a text the tree that mappings read. What a text means is up to the mapping.</summary>
internal interface ITextGrammar
{
    /// <summary>What a mapping calls it in <c>reads</c>.</summary>
    string Name { get; }

    /// <summary>The tree, or the line and the reason why there is none.</summary>
    (JToken? Tree, (int Line, string Reason)? Fault) Read(SourceFile file);
}

/// <summary>Which grammar reads a file.</summary>
internal static class TextGrammar
{
    /// <summary>Captions by their first line, everything else as JSON.</summary>
    public static ITextGrammar Of(SourceFile file) => Captions.Begin(file.Text) ? new Captions() : new JsonGrammar();

    private sealed class JsonGrammar : ITextGrammar
    {
        public string Name => "json";

        public (JToken? Tree, (int Line, string Reason)? Fault) Read(SourceFile file)
        {
            try
            {
                return (SourceTree.Parse(file.Text), null);
            }
            catch (JsonReaderException broken)
            {
                return (null, (Math.Max(1, broken.LineNumber), $"This is not JSON: {broken.Message}"));
            }
        }
    }
}
