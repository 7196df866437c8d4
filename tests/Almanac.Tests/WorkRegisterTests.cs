using Almanac.Parsing.Seeds;

namespace Almanac.Tests;

public sealed class WorkRegisterTests
{
    private static Profile Read(params string[] notes) => SeedReader.Read(new("land.txt",
        string.Concat(notes.Select((_, i) => $"Said.{i + 1} ")) + "\nCitations\n" + string.Join('\n', notes.Select((n, i) => $"[{i + 1}] {n}")))).Value;

    [Fact]
    public void Ibid_is_the_last_work_of_the_note_before()
    {
        var profile = Read("A. Bell, “Lamps,” Gazette, 2001; C. Dorn, “Wicks,” Record, 2002.", "Ibid.", "Ibidem; E. Fay, “Oil,” Record, 2003.");

        Assert.Equal(new WorkPlace(1, 1), profile.Notes[1].Works[0].Resolves);
        Assert.Equal(new WorkPlace(1, 1), profile.Notes[2].Works[0].Resolves);
        Assert.Equal(profile.Notes[0].Works[1].WorkId, profile.Notes[2].Works[0].WorkId);
        Assert.Equal(3, profile.Works.Length);
    }

    [Theory]
    [InlineData("Bell, “Lamps of the North.”")]
    [InlineData("Ann Bell, “Lamps.”")]
    [InlineData("Belamy, “Lamps of the North,” 23.")]
    [InlineData("“Lamps of the North: A History,” Gazette.")]
    public void A_short_form_is_the_work_it_repeats(string shortForm)
    {
        var profile = Read("Ann Bell and Di Bellamy, “Lamps of the North: A History,” Gazette, 2001.", "C. Dorn, “Oil,” Record, 2002.", shortForm);

        Assert.Equal(new WorkPlace(1, 0), profile.Notes[2].Works[0].Resolves);
    }

    [Theory]
    [InlineData("Dorn, “Lamps of the North.”")]
    [InlineData("Bell, “Wicks of the South.”")]
    [InlineData("“Lamps.”")]
    public void A_short_form_that_repeats_nothing_stays_a_work_of_its_own(string shortForm)
    {
        var profile = Read("Ann Bell, “Lamps of the North: A History,” Gazette, 2001.", shortForm);

        Assert.Null(profile.Notes[1].Works[0].Resolves);
        Assert.Equal(2, profile.Works.Length);
    }

    [Fact]
    public void A_short_form_that_fits_two_works_is_left_open() =>
        Assert.Null(Read("Bell, “Lamps of May,” Gazette, 2001.", "Bell, “Lamps of June,” Gazette, 2002.", "Bell, “Lamps.”").Notes[2].Works[0].Resolves);

    [Fact]
    public void One_work_with_two_addresses_queries_is_one_and_two_dates_are_two()
    {
        var profile = Read(
            "“Lamps,” Gazette, 2001, https://www.example.org/a?utm_source=x.",
            "“Lamps!” Gazette, 2001, http://example.org/a.",
            "“Lamps,” Gazette, 2002, https://example.org/b.");

        Assert.Equal(2, profile.Works.Length);
        Assert.Equal(["gazette-2001-lamps", "gazette-2002-lamps"], profile.Works.Select(w => w.Id));
    }

    [Theory]
    [InlineData("http://example.org/A", 1)]
    [InlineData("https://www.example.org/A", 1)]
    [InlineData("https://EXAMPLE.org/A", 1)]
    [InlineData("https://example.org/A#top", 1)]
    [InlineData("https://example.org/A/", 1)]
    [InlineData("https://example.org/a", 2)]
    [InlineData("https://example.com/A", 2)]
    public void An_address_is_the_same_whatever_does_not_change_the_page(string address, int works) =>
        Assert.Equal(works, Read("“Lamps,” Gazette, https://example.org/A.", $"“Lamps,” Gazette, {address}.").Works.Length);

    [Theory]
    [InlineData("red green blue pink grey", 1)]
    [InlineData("red green gold pink grey", 2)]
    public void One_address_is_one_work_where_three_words_of_five_of_the_titles_are_the_same(string title, int works) =>
        Assert.Equal(works, Read("“red green blue white black,” Gazette, https://example.org/a.", $"“{title},” Gazette, https://example.org/a.").Works.Length);

    [Theory]
    [InlineData("“Lamps of the North,” Gazette, May 3, 2001.", 1)]
    [InlineData("“Lamps of the North,” Record, May 3, 2001.", 2)]
    [InlineData("C. Dorn, “Lamps of the North,” Gazette, May 3, 2001.", 2)]
    [InlineData("Ann Bell, “Lamps of the Nroth,” Gazette, May 3, 2001.", 1)]
    [InlineData("Ann Bell, “Lamps of the South,” Gazette, May 3, 2001.", 2)]
    [InlineData("Ann Bell, “Lamps of the North Coast,” Gazette, May 3, 2001.", 2)]
    [InlineData("Ann Bell, “Lamps of the North,” Gazette, May 4, 2001.", 2)]
    public void Without_an_address_a_work_is_known_by_its_title_its_date_and_who_made_it(string other, int works) =>
        Assert.Equal(works, Read("Ann Bell, “Lamps of the North,” Gazette, May 3, 2001.", other).Works.Length);

    [Theory]
    [InlineData("“Lamps of the North,” Gazette, May 3, 2001.", 1)]
    [InlineData("“Lamps of the North,” Record, May 3, 2001.", 2)]
    public void Without_an_author_the_publication_tells_works_apart(string other, int works) =>
        Assert.Equal(works, Read("“Lamps of the North,” Gazette, May 3, 2001.", other).Works.Length);

    [Fact]
    public void Short_forms_that_repeat_nothing_are_one_work_where_their_words_are_the_same() =>
        Assert.Equal(3, Read("Fay, “Oil.”", "Gray, “Wicks.”", "Fay, “Oil.”", "Fay, “Wicks.”").Works.Length);

    [Theory]
    [InlineData("Pauline Le Roux, “Lamps,” Gazette, 2001.", "le-roux-2001-lamps")]
    [InlineData("Mina Al-Lami, “Lamps,” Gazette, 2001.", "al-lami-2001-lamps")]
    [InlineData("U.S. Department of Lamps, Office of Oil, “Lamps,” May 2001.", "us-department-lamps-2001-lamps")]
    [InlineData("“2001,” 3 Lamps, 2001.", "work-3-2001")]
    public void An_id_is_made_of_author_year_and_title(string note, string id) => Assert.Equal(id, Assert.Single(Read(note).Works).Id);

    [Fact]
    public void Many_works_of_one_name_have_an_id_each()
    {
        var works = Read([.. Enumerable.Range(1, 400).Select(n => $"A. Bell, “Lamp {n},” Gazette, May {(n % 28) + 1}, {1900 + (n % 100)}.")]).Works;

        Assert.Equal(works.Length, works.Select(w => w.Id).Distinct().Count());
    }

    [Fact]
    public void Ids_are_unique_and_readable_in_an_address()
    {
        var profile = Read("Ann Keïta, “Lamps,” Gazette, 2001.", "Bo Keita, “Lamps,” Record, 2001.", "Keïta, “Lamps,” Herald, May 2001.");

        Assert.Equal(3, profile.Works.Select(w => w.Id).Distinct().Count());
        Assert.All(profile.Works, w => Assert.Matches("^[a-z][a-z0-9-]*$", w.Id));
    }

    [Theory]
    [InlineData("Ministry of Light, Annual Report 2009, April 2010.", "Ministry of Light, Annual Report 2008, 12.")]
    [InlineData("Human Rights Watch, “World Report 2018: Orvane,” January 2018, https://example.org/a.", "Human Rights Watch, “World Report 2017.”")]
    [InlineData("“Orvane Bomb Kills 23,” Gazette, May 1, 2012.", "“Orvane Bomb Kills 21.”")]
    public void A_number_in_a_title_is_never_misspelt(string full, string shortForm) => Assert.Null(Read(full, shortForm).Notes[1].Works[0].Resolves);

    [Theory]
    [InlineData("International Crisis Group, “Lamps Out,” May 2001, https://example.org/a.", "ICG, “Lamps Out.”")]
    [InlineData("“Lamps Out,” Amnesty International, May 2001.", "Amnesty International, “Lamps Out.”")]
    [InlineData("“Backgrounder: Guild of the Lamp Makers,” Centre for Oil, May 2001.", "“Backgrounder: GLM,” Centre for Oil.")]
    [InlineData("Ann Nossiter, “Lamps Out,” Gazette, May 2001.", "A. Nosister, “Lamps Out.”")]
    [InlineData("Ann Bell, The Salt Road: A History (Port: Quarto, 2005), 4.", "Bell, The Salt Rode, 201.")]
    [InlineData("Ann Bell, The Salt Road (Port: Quarto, 2005), 4.", "Bell, op. cit., 201.")]
    [InlineData("Ann Bell, “Lamps Out,” Gazette, May 2014.", "Bell (2014), 3.")]
    [InlineData("Pauline Le Roux, “Lamps Out,” Gazette, May 2001.", "Le Roux, “Lamps.”")]
    public void A_short_form_may_be_cut_misspelt_or_a_name_alone(string full, string shortForm) =>
        Assert.Equal(new WorkPlace(1, 0), Read(full, shortForm).Notes[1].Works[0].Resolves);

    [Theory]
    [InlineData("Ibid., quoting al-Lami.")]
    [InlineData("Ibid., 7, passim.")]
    [InlineData("Ibid. The author disputes this. For more, see C. Dorn, “Oil,” Record, May 2002.")]
    [InlineData("See ibid., citing “Wicks,” Record, May 2003.")]
    public void Ibid_counts_whatever_follows_it(string note)
    {
        var works = Read("A. Bell, “Lamps,” Gazette, 2001.", note).Notes[1].Works;

        Assert.Equal(new WorkPlace(1, 0), works[0].Resolves);
        Assert.True(works.Length == (note.Contains('“') ? 2 : 1));
    }

    [Fact]
    public void Idem_is_another_work_of_the_author_before()
    {
        var profile = Read("Ann Bell, “Lamps,” Gazette, 2001; idem, “Oil,” Record, 2002.", "Idem, “Wicks,” Record, 2003.");

        Assert.Equal(["Ann Bell"], profile.Notes[0].Works[1].Authors);
        Assert.Equal(["Ann Bell"], profile.Notes[1].Works[0].Authors);
    }

    [Fact]
    public void A_short_form_that_fits_what_is_cited_before_means_that_rather_than_what_comes_later() =>
        Assert.Equal(new WorkPlace(1, 0), Read("Bell, “Lamps of May,” Gazette, 2001.", "Bell, “Lamps.”", "Bell, “Lamps of June,” Gazette, 2002.").Notes[1].Works[0].Resolves);

    [Fact]
    public void One_address_under_titles_with_nothing_in_common_is_two_works() =>
        Assert.Equal(2, Read("“Lamps Lit,” Gazette, May 1, 2001, https://example.org/1.", "“Oil Spilled,” Gazette, May 1, 2001, https://example.org/1.").Works.Length);
}
