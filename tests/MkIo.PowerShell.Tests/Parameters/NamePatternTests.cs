using MkIo.PowerShell.Parameters;

namespace MkIo.PowerShell.Tests.Parameters;

public sealed class NamePatternTests
{
    [Theory]
    [InlineData("intro")]
    [InlineData("")]
    [InlineData("o'neil")]
    [InlineData("tick`*")]
    [InlineData("film [2024]")]
    [InlineData("[ab]c")]
    public void A_name_without_wildcards_is_no_pattern(string name) => Assert.Null(NamePattern.From(name));

    [Theory]
    [InlineData("a*", "a")]
    [InlineData("*", "")]
    [InlineData("*a", "")]
    [InlineData("?a", "")]
    [InlineData("[ab]c*", "[ab]c")]
    [InlineData("vod-?-*", "vod-")]
    [InlineData("vod[12]?", "vod[12]")]
    [InlineData("a`*b*", "a*b")]
    [InlineData("a`[1`]*", "a[1]")]
    [InlineData("a``*", "a`")]
    [InlineData("o'neil*", "o'neil")]
    public void What_stands_before_the_first_wildcard_narrows_the_list(string pattern, string prefix)
        => Assert.Equal(prefix, NamePattern.From(pattern)!.Prefix);

    [Theory]
    [InlineData("a*", "a", true)]
    [InlineData("a*", "abc", true)]
    [InlineData("a*", "Abc", false)]
    [InlineData("a*", "ba", false)]
    [InlineData("a*c", "abbc", true)]
    [InlineData("a*c", "abbcd", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("a[bc]*", "a[bc]d", true)]
    [InlineData("a[bc]*", "ac", false)]
    [InlineData("a[b-d]?", "a[b-d]!", true)]
    [InlineData("*]", "a[b]", true)]
    [InlineData("a`[*", "a[b", true)]
    [InlineData("a``*", "a`b", true)]
    [InlineData("a`**", "a*b", true)]
    [InlineData("a`**", "ab", false)]
    [InlineData("*", null, false)]
    public void The_whole_name_is_matched_here_with_its_case(string pattern, string? name, bool matches)
        => Assert.Equal(matches, NamePattern.From(pattern)!.IsMatch(name));

    [Theory]
    [InlineData("a*", null, "startswith(name,'a')")]
    [InlineData("a*", "", "startswith(name,'a')")]
    [InlineData("o'neil*", null, "startswith(name,'o''neil')")]
    [InlineData("''*", null, "startswith(name,'''''')")]
    [InlineData("a*", "x eq 1 or y eq 2", "(x eq 1 or y eq 2) and startswith(name,'a')")]
    [InlineData("*a", "x eq 1", "x eq 1")]
    [InlineData("*a", null, null)]
    public void The_filter_asks_for_what_the_pattern_begins_with_and_for_what_the_user_wants(string pattern, string? filter, string? narrowed)
        => Assert.Equal(narrowed, NamePattern.From(pattern)!.NarrowedFilter("name", filter));
}
