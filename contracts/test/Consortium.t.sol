// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CloseFounding, RegisterBank, RegisterKey, RegisterOfficer} from "../src/Acts.sol";
import "../src/Codes.sol";
import "../src/Errors.sol";
import {Officer} from "../src/Types.sol";
import {Check} from "./Check.sol";
import {vm} from "./Vm.sol";
import {World} from "./World.sol";

contract FoundingTest is World {
    function setUp() public override {
        deploy();
        foundBanks();
    }

    function test_only_the_founder_carries_while_the_founding_lasts() public {
        bytes memory words = abi.encode(relayRecord(B, address(0xB0B), true));
        vm.prank(relayOf(B));
        Check.same(
            refusal(consortium, REGISTER_RELAY, words, "", ""), abi.encodeWithSelector(NotARelay.selector, relayOf(B))
        );
        Check.same(refusal(consortium, REGISTER_RELAY, words, "", ""), "");
    }

    function test_a_makers_registration_needs_administrators_even_in_the_founding() public {
        Person memory p = newPerson(A);
        bytes memory words = abi.encode(officerRecord(p, ROLE_MAKER));
        Check.same(
            registryRefusal(REGISTER_OFFICER, words, one(p)), abi.encodeWithSelector(MissingApprovals.selector, 0, 2)
        );
        words = abi.encode(officerRecord(p, ROLE_ADMINISTRATOR));
        Check.same(
            registryRefusal(REGISTER_OFFICER, words, new uint256[](0)),
            abi.encodeWithSelector(KeySignatureMissing.selector, p.key)
        );
        Check.same(registryRefusal(REGISTER_OFFICER, words, one(p)), "");
    }

    function test_the_founding_closes_with_two_administrators_of_every_bank_for_ever() public {
        foundOfficers();
        bytes memory words = abi.encode(CloseFounding(newAct(A, subject(0, "founding", 0, 0))));
        Check.same(
            registryRefusal(CLOSE_FOUNDING, words, secretsOf(adminsA)),
            abi.encodeWithSelector(VotesMissing.selector, 1, 2)
        );
        Check.same(registryRefusal(CLOSE_FOUNDING, words, allVotes()), "");
        Check.yes(!consortium.founding(), "closed");
        words = abi.encode(CloseFounding(actOn(consortium, A, subject(0, "founding", 0, 0))));
        Check.same(registryRefusal(CLOSE_FOUNDING, words, allVotes()), error0(FoundingClosed.selector));
        words = abi.encode(bankRecord(A, "THIRDXXXXXX", BANK_ACTIVE));
        Check.same(
            registryRefusal(REGISTER_BANK, words, new uint256[](0)),
            abi.encodeWithSelector(MissingApprovals.selector, 0, 2)
        );
    }

    function test_a_bank_begins_active_and_is_named_by_a_bic() public {
        bytes memory words = abi.encode(bankRecord(A, "THIRDXXXXXX", BANK_WINDING_DOWN));
        Check.same(registryRefusal(REGISTER_BANK, words, new uint256[](0)), error0(BadWords.selector));
        words = abi.encode(bankRecord(A, "third bank.", BANK_ACTIVE));
        Check.same(registryRefusal(REGISTER_BANK, words, new uint256[](0)), error0(BadWords.selector));
    }
}

contract ConsortiumTest is World {
    bytes11 private constant C = "SAMPGB2LXXX";

    function test_a_bank_is_admitted_by_two_thirds_of_the_banks() public {
        bytes memory words = abi.encode(bankRecord(A, C, BANK_ACTIVE));
        Check.same(
            registryRefusal(REGISTER_BANK, words, secretsOf(adminsA)),
            abi.encodeWithSelector(VotesMissing.selector, 1, 2)
        );
        Check.same(
            registryRefusal(REGISTER_BANK, words, secretsOf(adminsB)),
            abi.encodeWithSelector(MissingApprovals.selector, 0, 2)
        );
        Check.same(registryRefusal(REGISTER_BANK, words, allVotes()), "");
        Check.same(consortium.activeBankCount(), 3);
        Check.same(consortium.bankCount(), 3);
        Check.same(consortium.bankAt(2), C);
        words = abi.encode(bankRecord(A, C, BANK_LEFT));
        Check.same(registryRefusal(REGISTER_BANK, words, allVotes()), "");
        Check.same(consortium.activeBankCount(), 2);
    }

    function test_a_bank_renews_its_own_record_by_two_administrators_and_its_keys_in_epochs() public {
        RegisterBank memory r = bankRecord(A, A, BANK_ACTIVE);
        r.encryptionKeyHash = keccak256("another key");
        Check.same(
            registryRefusal(REGISTER_BANK, abi.encode(r), secretsOf(adminsA)),
            abi.encodeWithSelector(WrongEpoch.selector, 1, 1)
        );
        r.epoch = 2;
        Check.same(
            registryRefusal(REGISTER_BANK, abi.encode(r), one(adminsA[0])),
            abi.encodeWithSelector(MissingApprovals.selector, 1, 2)
        );
        Check.same(registryRefusal(REGISTER_BANK, abi.encode(r), secretsOf(adminsA)), "");
        Check.same(consortium.bank(A).encryptionKeyHash, r.encryptionKeyHash);
        r = bankRecord(A, A, BANK_WINDING_DOWN);
        (r.epoch, r.encryptionKeyHash) = (2, keccak256("another key"));
        Check.same(
            registryRefusal(REGISTER_BANK, abi.encode(r), secretsOf(adminsA)),
            abi.encodeWithSelector(VotesMissing.selector, 1, 2)
        );
    }

    function test_one_person_is_one_officer_of_a_bank() public {
        Person memory p = newPerson(A);
        RegisterOfficer memory r = officerRecord(p, ROLE_CHECKER);
        r.personTag = consortium.officer(makerA.id).personTag;
        Check.same(
            registryRefusal(REGISTER_OFFICER, abi.encode(r), with(secretsOf(adminsA), p.secret)),
            abi.encodeWithSelector(PersonRegistered.selector, makerA.id)
        );
    }

    function test_an_administrator_has_no_other_role() public {
        uint8[3] memory wrong = [ROLE_ADMINISTRATOR | ROLE_MAKER, 0, 16];
        for (uint256 i = 0; i < wrong.length; ++i) {
            Person memory p = newPerson(A);
            bytes memory words = abi.encode(officerRecord(p, wrong[i]));
            Check.same(
                registryRefusal(REGISTER_OFFICER, words, with(secretsOf(adminsA), p.secret)),
                abi.encodeWithSelector(WrongRoles.selector, wrong[i])
            );
        }
    }

    function test_an_officer_keeps_identity_while_keys_change_and_no_key_returns() public {
        Person memory next = newPerson(A);
        bytes memory words = abi.encode(keyRecord(makerA, next.key, KEY_DEVICE, REASON_RECOVERED));
        Check.same(
            registryRefusal(REGISTER_KEY, words, secretsOf(adminsA)),
            abi.encodeWithSelector(KeySignatureMissing.selector, next.key)
        );
        Check.same(registryRefusal(REGISTER_KEY, words, with(secretsOf(adminsA), next.secret)), "");
        Check.same(consortium.officerOf(next.key), makerA.id);
        Check.same(consortium.officerOf(makerA.key), makerA.id);
        words = abi.encode(keyRecord(makerA, makerA.key, KEY_DEVICE, REASON_ROTATED));
        Check.same(
            registryRefusal(REGISTER_KEY, words, with(secretsOf(adminsA), makerA.secret)),
            abi.encodeWithSelector(KeyTaken.selector, makerA.key)
        );
    }

    function test_a_revoked_officer_has_no_key_until_a_new_one_is_registered() public {
        bytes memory words = abi.encode(keyRecord(makerA, address(0), 0, REASON_REVOKED));
        Check.same(registryRefusal(REGISTER_KEY, words, secretsOf(adminsA)), "");
        Officer memory o = consortium.officer(makerA.id);
        Check.yes(o.key == address(0) && o.active, "no key, still an officer");
        Check.same(issueRefusal(newCredit(), one(makerA)), abi.encodeWithSelector(UnknownSigner.selector, makerA.key));
        words = abi.encode(keyRecord(makerA, address(0), 0, REASON_ROTATED));
        Check.same(registryRefusal(REGISTER_KEY, words, secretsOf(adminsA)), error0(BadWords.selector));
    }

    function test_an_officers_record_changes_without_the_key() public {
        RegisterOfficer memory r = officerRecord(makerA, ROLE_MAKER | ROLE_CHECKER);
        Check.same(registryRefusal(REGISTER_OFFICER, abi.encode(r), secretsOf(adminsA)), "");
        Check.same(consortium.officer(makerA.id).roles, ROLE_MAKER | ROLE_CHECKER);
        r = officerRecord(makerA, ROLE_MAKER);
        r.key = address(0xFACE);
        Check.same(
            registryRefusal(REGISTER_OFFICER, abi.encode(r), secretsOf(adminsA)),
            abi.encodeWithSelector(WrongKey.selector, makerA.id)
        );
    }

    function test_officers_of_another_bank_are_out_of_reach() public {
        RegisterKey memory r = keyRecord(makerB, address(0), 0, REASON_REVOKED);
        r.act.bank = A;
        Check.same(
            registryRefusal(REGISTER_KEY, abi.encode(r), secretsOf(adminsA)),
            abi.encodeWithSelector(WrongBank.selector, makerB.id)
        );
        bytes memory words = abi.encode(keyRecord(makerB, address(0), 0, REASON_REVOKED));
        Check.same(
            registryRefusal(REGISTER_KEY, words, secretsOf(adminsA)),
            abi.encodeWithSelector(WrongBank.selector, firstByKey(adminsA).id)
        );
    }

    function test_a_relay_serves_one_bank() public {
        bytes memory words = abi.encode(relayRecord(B, relay, true));
        Check.same(
            registryRefusal(REGISTER_RELAY, words, secretsOf(adminsB)),
            abi.encodeWithSelector(RelayTaken.selector, relay)
        );
        Check.same(consortium.relayBank(relay), A);
        register(REGISTER_BANK, abi.encode(bankRecord(B, A, BANK_WINDING_DOWN)), allVotes());
        Check.yes(consortium.isRelay(relay), "a bank that winds down still carries what it owes");
    }

    function test_relays_of_a_bank_that_left_carry_nothing() public {
        register(REGISTER_BANK, abi.encode(bankRecord(A, B, BANK_LEFT)), allVotes());
        Check.yes(!consortium.isRelay(relayOf(B)), "left");
        bytes memory words = abi.encode(relayRecord(B, address(0xB0B), true));
        Check.same(
            registryRefusal(REGISTER_RELAY, words, secretsOf(adminsB)),
            abi.encodeWithSelector(BankNotActive.selector, B)
        );
    }

    function test_writers_come_and_go_by_votes_and_the_registry_stays() public {
        bytes memory words = abi.encode(contractRecord(address(ledger), CONTRACT_WRITER, false));
        Check.same(
            registryRefusal(REGISTER_CONTRACT, words, secretsOf(adminsA)),
            abi.encodeWithSelector(VotesMissing.selector, 1, 2)
        );
        Check.same(registryRefusal(REGISTER_CONTRACT, words, allVotes()), "");
        Check.yes(!journal.isWriter(address(ledger)), "retired");
        Check.same(
            issueRefusal(newCredit(), two(makerA, checkerA)),
            abi.encodeWithSelector(NotAWriter.selector, address(ledger))
        );
        words = abi.encode(contractRecord(address(consortium), CONTRACT_WRITER, false));
        Check.same(
            registryRefusal(REGISTER_CONTRACT, words, allVotes()),
            abi.encodeWithSelector(WrongTarget.selector, address(consortium))
        );
    }

    function test_without_a_module_for_every_rule_nothing_is_undertaken() public {
        register(REGISTER_CONTRACT, abi.encode(contractRecord(address(tenor), CONTRACT_MODULE, false)), allVotes());
        Check.same(consortium.modules().length, 2);
        Check.same(issueRefusal(newCredit(), two(makerA, checkerA)), error0(ModuleMissing.selector));
        register(REGISTER_CONTRACT, abi.encode(contractRecord(address(tenor), CONTRACT_MODULE, true)), allVotes());
        issue(newCredit(), two(makerA, checkerA));
    }

    function firstByKey(Person[3] storage people) private view returns (Person memory) {
        return people[0].key < people[1].key ? people[0] : people[1];
    }
}
