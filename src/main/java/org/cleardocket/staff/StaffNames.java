package org.cleardocket.staff;

import java.util.List;
import org.cleardocket.people.People;
import org.cleardocket.people.StaffAccount;
import org.cleardocket.requests.Colleagues;
import org.springframework.stereotype.Component;

/** The names of the accounts. */
@Component
class StaffNames implements Colleagues {

    private final People people;

    StaffNames(People people) {
        this.people = people;
    }

    @Override
    public List<String> names() {
        return people.all().stream().map(StaffAccount::name).toList();
    }
}
