using Analytics.Transcripts;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Analytics.Warehouse.Loading;

/// <summary>DuckDB refuses a value: the fault of one file, which must not keep out those beside it. A full disk or too little memory are nobody's fault.</summary>
internal static class RefusedValue
{
    private static readonly HashSet<DuckDBErrorType> Refusals =
    [
        DuckDBErrorType.OutOfRange, DuckDBErrorType.Conversion, DuckDBErrorType.UnknownType, DuckDBErrorType.Decimal, DuckDBErrorType.MismatchType,
        DuckDBErrorType.DivideByZero, DuckDBErrorType.ObjectSize, DuckDBErrorType.InvalidType, DuckDBErrorType.Constraint, DuckDBErrorType.InvalidInput,
        DuckDBErrorType.Invalid,
    ];

    /// <summary>Whether a failed load may be the fault of a value.</summary>
    public static bool Is(Exception failure) => failure is RowsRefusedException || (failure is DuckDBException duck && IsOfAValue(duck.ErrorType));

    /// <summary>Whether an error of this kind is about a value.</summary>
    public static bool IsOfAValue(DuckDBErrorType error) => Refusals.Contains(error);

    /// <summary>Why the file with the value is kept out.</summary>
    public static Fault Fault(Exception failure) =>
        new(FaultCode.ValueRefused, 1, $"The database refuses a value of this file: {failure.Message.ReplaceLineEndings(" ")} The files beside it are loaded. Report it with the file.");
}

/// <summary>DuckDB refuses rows that are appended, for a value in them.</summary>
internal sealed class RowsRefusedException(string message) : InvalidOperationException(message);
